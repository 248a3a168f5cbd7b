// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wire.h"

#include <functional>

namespace skein::bench {

//! The client's end of one WebSocket, as light as it can be: it takes whole frames only, and its mask is zero (legal, and
//! spares us the work). Made, it connects and shakes hands.
class Peer
{
public:
    using Listener = std::function<void(QByteArrayView payload)>;

    Peer(quint16 port, SSL_CTX *tls);

    [[nodiscard]] int descriptor() const { return m_wire.descriptor(); }
    [[nodiscard]] bool isOpen() const { return m_isOpen; } //!< the handshake is done
    [[nodiscard]] bool isLost() const { return m_isLost; }
    [[nodiscard]] bool wantsToWrite() const { return !m_out.isEmpty(); }

    //! A binary message.
    void send(QByteArrayView payload);
    //! Reads and writes what is possible now; `listener` hears each message.
    void advance(const Listener &listener);

private:
    void read();
    void write();
    void takeHandshake();
    void takeFrames(const Listener &listener);
    void takeFrame(char opcode, QByteArrayView payload, const Listener &listener);
    void append(char opcode, QByteArrayView payload);

    Wire m_wire;
    QByteArray m_in;
    QByteArray m_out;
    bool m_isOpen = false;
    bool m_isLost = false;
};

} // namespace skein::bench
