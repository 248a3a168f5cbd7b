// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wire.h"

#include <functional>

namespace skein::bench {

//! The client's end of one WebSocket, as light as it can be: it takes whole frames only, and its mask is zero (legal,
//! and spares us the work). Made, it connects and shakes hands.
class Peer
{
public:
    using Listener = std::function<void(QByteArrayView payload)>;

    //! `number` as in wire.h.
    Peer(quint16 port, SSL_CTX *tls, int number);

    [[nodiscard]] int descriptor() const { return m_wire.descriptor(); }
    [[nodiscard]] bool isOpen() const { return m_isOpen; } //!< the handshake is done
    [[nodiscard]] bool isLost() const { return m_isLost; }
    [[nodiscard]] int closeCode() const { return m_closeCode; } //!< that the server gave; 0: none
    [[nodiscard]] bool wantsToWrite() const { return !m_out.isEmpty(); }

    //! A binary message; it leaves with `write` or `advance`.
    void send(QByteArrayView payload);
    void write();
    //! Reads and writes what is possible now; `listener` hears each message.
    void advance(const Listener &listener);

private:
    void read();
    void takeHandshake();
    void takeFrames(const Listener &listener);
    void takeFrame(char opcode, QByteArrayView payload, const Listener &listener);
    void append(char opcode, QByteArrayView payload);

    Wire m_wire;
    QByteArray m_in;
    QByteArray m_out;
    bool m_isOpen = false;
    bool m_isLost = false;
    int m_closeCode = 0;
};

} // namespace skein::bench
