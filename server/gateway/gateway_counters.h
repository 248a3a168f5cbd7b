// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

#include <array>
#include <atomic>

namespace skein {

//! What happens at the sockets and is worth counting. `nameOf` has the names.
enum class GatewayEvent {
    Accepted,
    Opened,
    SignedIn,
    Closed,
    // refused before the WebSocket is open
    TooManyConnections,
    TooManyStrangers,
    TooManyFromAddress,
    TooFastFromAddress,
    OutOfDescriptors,
    TlsFailed,
    TlsTimedOut,
    HandshakeTimedOut,
    HandshakeFailed,
    HeadTooLarge,
    BadRequest,
    WrongMethod,
    NotAnUpgrade,
    WrongVersion,
    WrongPath,
    OriginRefused,
    UnknownSubprotocol,
    // refused or closed afterwards
    SignInTimedOut,
    PeerDead,
    MessageTooLarge,
    FramingBroken,
    WrongFrameKind,
    MalformedRequest,
    Busy,
    RateLimited,
    Flooding,
    TooSlow,
    Last = TooSlow,
};

[[nodiscard]] QLatin1StringView nameOf(GatewayEvent event);

//! Lives on: any thread.
class GatewayCounters
{
public:
    void add(GatewayEvent event) { m_counts[std::size_t(event)].fetch_add(1, std::memory_order_relaxed); }
    [[nodiscard]] quint64 of(GatewayEvent event) const
    {
        return m_counts[std::size_t(event)].load(std::memory_order_relaxed);
    }

private:
    std::array<std::atomic<quint64>, std::size_t(GatewayEvent::Last) + 1> m_counts{};
};

} // namespace skein
