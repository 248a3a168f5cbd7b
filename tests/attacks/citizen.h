// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bench/peer.h>
#include <protocol/frame.h>
#include <protocol/messages.h>

#include <memory>

namespace skein::attacks {

//! An honest client that waits for each answer, for a minute at most. Lives on: one thread.
class Citizen
{
public:
    //! Connects from 127.0.0.1.
    Citizen(quint16 port, SSL_CTX *tls) : m_peer(port, tls, 0) { }

    //! Waits until the WebSocket is open; false when it was refused.
    [[nodiscard]] bool open();
    [[nodiscard]] bool isLost() const { return m_peer.isLost(); }
    [[nodiscard]] int heard() const { return m_heard; } //!< messages of others

    //! Error: unavailable, when the connection is gone or nothing came; or the server's.
    template<Request T>
    [[nodiscard]] Result<typename T::Reply> ask(const T &request)
    {
        m_peer.send(requestFrame(Encoding::Cbor, ++m_lastId, request));
        auto reply = await();
        if (!reply)
            return reply.error();
        return decode<typename T::Reply>(*reply);
    }
    //! Reads what came, for so long.
    void listen(std::chrono::milliseconds time);

private:
    [[nodiscard]] Result<QCborValue> await();
    void turn(std::chrono::milliseconds most);
    void hear(QByteArrayView frame);

    bench::Peer m_peer;
    RequestId m_lastId = 0;
    std::optional<Result<QCborValue>> m_reply;
    int m_heard = 0;
};

} // namespace skein::attacks
