// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <routing/outgoing.h>
#include <routing/presence_book.h>

#include <QHash>
#include <QSet>

#include <deque>
#include <shared_mutex>
#include <vector>

namespace skein {

//! Who is online where. Turns what leaves into parcels: each event encoded once per encoding, each I/O thread called
//! once per hand-over. Any thread.
class Router
{
public:
    explicit Router(Outlet &outlet);

    //! The connection speaks for `identity` from now on, and for nobody else (`remove` tells whom that leaves offline). True
    //! when the account was offline before.
    bool add(SessionId session, Encoding encoding, const Identity &identity);
    //! The account whose last connection it was, if it was the last. Unknown connections are passed over.
    std::optional<AccountId> remove(SessionId session);

    [[nodiscard]] bool isOnline(AccountId account) const;
    //! Whether somebody sits before the connection; unknown connections are passed over.
    void setIdle(SessionId session, bool isIdle);
    //! Online, and on every connection.
    [[nodiscard]] bool isIdle(AccountId account) const;
    [[nodiscard]] PresenceBook &presences() { return m_presences; }
    [[nodiscard]] bool isOnline(AccountId account, DeviceId device) const;

    //! The device's session is over. A sign-in with it may be on its way from another lane, and comes too late: it asks
    //! `hasEnded` after `add`.
    void end(DeviceId device);
    [[nodiscard]] bool hasEnded(DeviceId device) const;

    //! Hands everything over, in order.
    void send(const std::vector<Outgoing> &outgoing);

private:
    std::optional<AccountId> removeLocked(SessionId session);

    struct Place
    {
        SessionId session;
        Encoding encoding = Encoding::Cbor;
        DeviceId device;
        bool isIdle = false;
    };
    class Sorting;

    mutable std::shared_mutex m_mutex;
    QHash<AccountId, std::vector<Place>> m_places;
    QHash<SessionId, AccountId> m_accounts;
    PresenceBook m_presences;
    QSet<DeviceId> m_ended; //!< the last ones, for as long as a sign-in may be on its way
    std::deque<DeviceId> m_endedInOrder;
    Outlet &m_outlet;
};

} // namespace skein
