// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/account.h>

#include <QHash>

#include <mutex>

namespace skein {

//! How an account looks to those who may see it.
[[nodiscard]] constexpr Presence presenceOf(bool isOnline, bool isIdle, Availability availability)
{
    if (!isOnline || availability == Availability::Invisible)
        return Presence::Offline;
    if (availability == Availability::Online)
        return isIdle ? Presence::Away : Presence::Online;
    return availability == Availability::Away ? Presence::Away : Presence::Busy;
}

//! How each account looked when its contacts were told last; what is listed is the same, so that a list says no more than
//! the events. Any thread.
class PresenceBook
{
public:
    [[nodiscard]] Presence of(AccountId account) const;
    //! Whether that is news.
    bool tell(AccountId account, Presence presence);

private:
    mutable std::mutex m_mutex;
    QHash<AccountId, Presence> m_told; //!< but the offline ones
};

} // namespace skein
