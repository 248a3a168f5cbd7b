// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <routing/outgoing.h>

#include <QHash>

#include <shared_mutex>
#include <vector>

namespace skein {

//! Who is online where. Turns what leaves into parcels: each event encoded once per encoding, each I/O thread called
//! once per hand-over. Any thread.
class Router
{
public:
    explicit Router(Outlet &outlet);

    //! The connection speaks for `identity` from now on, and for nobody else. True when the account was offline before.
    bool add(SessionId session, Encoding encoding, const Identity &identity);
    //! True when it was the account's last connection. Unknown connections are passed over.
    bool remove(SessionId session);

    [[nodiscard]] bool isOnline(AccountId account) const;

    //! Hands everything over, in order.
    void send(const std::vector<Outgoing> &outgoing);

private:
    bool removeLocked(SessionId session);

    struct Place
    {
        SessionId session;
        Encoding encoding = Encoding::Cbor;
        DeviceId device;
    };
    class Sorting;

    mutable std::shared_mutex m_mutex;
    QHash<AccountId, std::vector<Place>> m_places;
    QHash<SessionId, AccountId> m_accounts;
    Outlet &m_outlet;
};

} // namespace skein
