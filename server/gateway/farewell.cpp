// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/farewell.h>

#include <QSslSocket>

#include <sys/socket.h>

namespace skein {

namespace {

constexpr qint64 dropMost = 64 * 1024; //!< bytes; what a peer that means no harm may have under way

} // namespace

void Farewell::say(QTcpSocket &socket)
{
    if (qobject_cast<QSslSocket *>(&socket))
        socket.disconnectFromHost();
    else
        new Farewell(socket);
}

Farewell::Farewell(QTcpSocket &socket) : QObject(&socket), m_socket(socket)
{
    connect(&socket, &QTcpSocket::readyRead, this, &Farewell::drop);
    connect(&socket, &QTcpSocket::bytesWritten, this, &Farewell::endOurDirection);
    socket.flush();
    endOurDirection();
    drop();
}

void Farewell::endOurDirection()
{
    if (!m_hasEnded && m_socket.bytesToWrite() == 0)
        m_hasEnded = ::shutdown(int(m_socket.socketDescriptor()), SHUT_WR) == 0;
}

void Farewell::drop()
{
    m_dropped += m_socket.skip(m_socket.bytesAvailable());
    if (m_dropped > dropMost)
        m_socket.abort();
}

} // namespace skein
