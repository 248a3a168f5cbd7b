// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/ids.h>

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace skein {

//! Where a live connection is: the I/O thread that owns it and its number there. Never used again after it closed.
struct SessionId
{
    quint32 thread = 0;
    quint64 number = 0;

    auto operator<=>(const SessionId &) const = default;
};

//! Who a signed-in connection speaks for. Without a valid account: nobody yet.
struct Identity
{
    UserId user;
    AccountId account;
    DeviceId device;
    bool isGuest = false; //!< may call what is for guests (protocol/message.h)
    bool isConsole = false; //!< the machine's own administrator, who is no user (skeinctl)

    [[nodiscard]] bool isSignedIn() const { return account.isValid(); }
    bool operator==(const Identity &) const = default;
};

//! Who asks, and over which connection.
struct Caller
{
    SessionId session;
    Identity identity;
    QString address = {}; //!< where the connection comes from: one of IPv4, or a /64 of IPv6
};

inline size_t qHash(const SessionId &id, size_t seed = 0) noexcept
{
    return qHashMulti(seed, id.thread, id.number);
}

} // namespace skein
