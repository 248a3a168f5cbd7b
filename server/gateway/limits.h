// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <protocol/encoding.h>

#include <chrono>

namespace skein {

//! What a peer may do to the gateway (QUALITY.md, limits). A refusal is counted in `GatewayCounters`.
struct GatewayLimits
{
    std::chrono::milliseconds tlsDeadline{5'000};
    std::chrono::milliseconds handshakeDeadline{10'000}; //!< from the end of TLS to the end of the WebSocket handshake
    std::chrono::milliseconds signInDeadline{10'000}; //!< once more as long while a request is being answered
    std::chrono::milliseconds closeDeadline{4'000}; //!< to take the close frame; then the connection is cut
    std::chrono::milliseconds pingAfter{25'000}; //!< of silence
    std::chrono::milliseconds pongWithin{8'000};
    std::chrono::milliseconds quietAfter{2'000}; //!< without traffic a connection's buffers are given back

    qsizetype largestHead = 16 * 1024; //!< bytes of the HTTP request that opens a WebSocket
    qsizetype largestMessage = largestFrame; //!< bytes, for frames too
    //! The same before signing in: a message in fragments, a text in UTF-16, and a frame that arrives are 24 KiB together.
    qsizetype largestFromStranger = 8'000;

    int fragments = 1'024; //!< of one message; they cost time however short they are

    int connections = 10'000;
    int strangers = 1'000; //!< connections that have not signed in
    int strangersPerAddress = 64; //!< fewer the fuller it is, so that a few addresses never keep the others out
    int arrivalsPerSecond = 50; //!< new connections of one address

    int outstanding = 64; //!< requests of one connection that are not answered yet; more are answered busy
    int requestsPerSecond = 500; //!< of one connection; more are answered rate_limited
    int requestBurst = 1'000;
    int refusalsInARow = 1'000; //!< rate_limited answers after which the connection is closed
    //! The same before signing in, which takes a few requests: a thousand strangers that flood would hold up everybody.
    int outstandingOfStranger = 4;
    int requestsPerSecondOfStranger = 10;
    int requestBurstOfStranger = 30; //!< and as many refusals in all

    qint64 queueBytes = 1024 * 1024; //!< that wait for a peer to take them; then it is closed with TooSlow
    qsizetype queueFrames = 512;
    qint64 queueBytesOfStranger = 16 * 1024; //!< the same before signing in

    std::chrono::milliseconds answerDeadline{4'000}; //!< at a stop, for the requests under way
};

} // namespace skein
