// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <routing/presence_book.h>

namespace skein {

Presence PresenceBook::of(AccountId account) const
{
    const std::lock_guard lock(m_mutex);
    return m_told.value(account, Presence::Offline);
}

bool PresenceBook::tell(AccountId account, Presence presence)
{
    const std::lock_guard lock(m_mutex);
    if (m_told.value(account, Presence::Offline) == presence)
        return false;
    if (presence == Presence::Offline)
        m_told.remove(account);
    else
        m_told.insert(account, presence);
    return true;
}

} // namespace skein
