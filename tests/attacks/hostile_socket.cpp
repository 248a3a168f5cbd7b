// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "hostile_socket.h"

#include <QtEndian>

#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <tuple>
#include <unistd.h>

namespace skein::attacks {

namespace {

sockaddr_in address(quint32 host, quint16 port)
{
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_port = htons(port);
    result.sin_addr.s_addr = htonl(host);
    return result;
}

quint32 hostOf(int source)
{
    constexpr quint32 network = 0x7f010000; // 127.1.0.0
    constexpr int inSubnet = 250;
    return network + (quint32(source / inSubnet) << 8) + 1 + quint32(source % inSubnet);
}

} // namespace

HostileSocket::HostileSocket(quint16 port, int source)
    : m_descriptor(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
{
    const int on = 1;
    setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    setsockopt(m_descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    const sockaddr_in here = address(hostOf(source), 0);
    const sockaddr_in there = address(INADDR_LOOPBACK, port);
    if (::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&here), sizeof here) == 0)
        std::ignore = ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&there), sizeof there);
}

HostileSocket::~HostileSocket()
{
    ::close(m_descriptor);
}

qsizetype HostileSocket::write(QByteArrayView bytes)
{
    const auto count = ::send(m_descriptor, bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL);
    if (count < 0)
        noteError();
    return std::max<qsizetype>(count, 0);
}

void HostileSocket::read()
{
    std::array<char, 16 * 1024> chunk;
    const auto count = ::recv(m_descriptor, chunk.data(), chunk.size(), 0);
    if (count < 0)
        return noteError();
    m_hasEnded = m_hasEnded || count == 0;
    constexpr qsizetype kept = 64;
    const QByteArrayView bytes(chunk.data(), count);
    if (m_first.size() < kept)
        m_first += bytes.first(std::min<qsizetype>(kept - m_first.size(), count));
    m_last = (m_last + bytes.last(std::min<qsizetype>(kept, count)).toByteArray()).right(kept);
}

void HostileSocket::noteError()
{
    if (errno == EAGAIN || errno == EINTR || errno == ENOTCONN || errno == EINPROGRESS)
        return;
    m_hasEnded = true;
    m_isReset = true;
}

void HostileSocket::reset()
{
    const linger now{1, 0};
    setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_hasEnded = true;
}

QByteArray HostileSocket::verdict() const
{
    constexpr qsizetype closeFrame = 4;
    if (m_last.size() >= closeFrame && m_last.right(closeFrame).startsWith("\x88\x02"))
        return "close " + QByteArray::number(qFromBigEndian<quint16>(m_last.constData() + m_last.size() - 2));
    if (m_first.startsWith("HTTP/1.1 4"))
        return "HTTP " + m_first.mid(9, 3);
    return m_isReset ? "reset" : "ended";
}

} // namespace skein::attacks
