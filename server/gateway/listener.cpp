// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/listener.h>

#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace skein {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int backlog = 4096; // Qt's 50 makes connects wait a second when many come at once

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t length = 0;
};

SocketAddress ipv6(const QHostAddress &address, quint16 port)
{
    SocketAddress result;
    auto *in = reinterpret_cast<sockaddr_in6 *>(&result.storage);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    in->sin6_family = AF_INET6;
    in->sin6_port = htons(port);
    std::memcpy(&in->sin6_addr, &bytes, sizeof bytes);
    result.length = sizeof *in;
    return result;
}

SocketAddress ipv4(const QHostAddress &address, quint16 port)
{
    SocketAddress result;
    auto *in = reinterpret_cast<sockaddr_in *>(&result.storage);
    in->sin_family = AF_INET;
    in->sin_port = htons(port);
    in->sin_addr.s_addr = htonl(address.toIPv4Address());
    result.length = sizeof *in;
    return result;
}

bool switchOption(int descriptor, int level, int option, int value)
{
    return setsockopt(descriptor, level, option, &value, sizeof value) == 0;
}

bool prepare(int descriptor, const QHostAddress &address, const SocketAddress &raw)
{
    // Without it a restart would wait for the old connections' TIME_WAIT.
    if (!switchOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1))
        return false;
    const bool takesIpv4Too = address == QHostAddress(QHostAddress::AnyIPv6);
    if (raw.storage.ss_family == AF_INET6 && !switchOption(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, !takesIpv4Too))
        return false;
    return bind(descriptor, reinterpret_cast<const sockaddr *>(&raw.storage), raw.length) == 0
        && ::listen(descriptor, backlog) == 0;
}

//! A listening descriptor, or −1 and errno.
int openListening(const QHostAddress &address, quint16 port)
{
    const bool isIpv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    const SocketAddress raw = isIpv4 ? ipv4(address, port) : ipv6(address, port);
    const int descriptor = socket(raw.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0 || prepare(descriptor, address, raw))
        return descriptor;
    const int reason = errno;
    close(descriptor);
    errno = reason;
    return -1;
}

} // namespace

Listener::Listener(std::function<void(qintptr)> accept)
    : m_accept(std::move(accept)), m_retry(m_timers.make([this] { resumeAccepting(); }))
{
    connect(this, &QTcpServer::acceptError, this, [this] {
        Q_EMIT ranOut();
        m_retry->start(250ms);
    });
}

Result<void> Listener::listenOn(const QHostAddress &address, quint16 port)
{
    int descriptor = openListening(address, port);
    if (descriptor < 0 && errno == EAFNOSUPPORT && address == QHostAddress(QHostAddress::AnyIPv6))
        descriptor = openListening(QHostAddress(QHostAddress::AnyIPv4), port);
    if (descriptor >= 0 && setSocketDescriptor(descriptor))
        return {};
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    return Error{
        ErrorCode::Unavailable, {}, u"cannot listen on %1 port %2: %3"_s.arg(address.toString()).arg(port).arg(reason)};
}

void Listener::incomingConnection(qintptr descriptor)
{
    m_accept(descriptor);
}

} // namespace skein
