// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "socket_pair.h"

#include <arpa/inet.h>
#include <sys/socket.h>

#include <array>

namespace skein {

SocketPair::SocketPair()
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) == 0) {
        near = Descriptor(ends[0]);
        far = Descriptor(ends[1]);
    }
}

TcpPair::TcpPair() : far(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const Descriptor listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const any = reinterpret_cast<sockaddr *>(&address);
    if (::bind(listener.number(), any, size) == 0 && ::listen(listener.number(), 1) == 0
        && ::getsockname(listener.number(), any, &size) == 0 && ::connect(far.number(), any, size) == 0)
        near = Descriptor(::accept4(listener.number(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
}

int send(const Descriptor &descriptor, const QByteArray &bytes)
{
    return int(::send(descriptor.number(), bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL));
}

QByteArray receive(const Descriptor &descriptor)
{
    std::array<char, 65536> buffer;
    const auto count = ::recv(descriptor.number(), buffer.data(), buffer.size(), 0);
    return count > 0 ? QByteArray(buffer.data(), count) : QByteArray();
}

int fill(const Descriptor &descriptor)
{
    const QByteArray block(65536, 'x');
    int total = 0;
    for (int taken = send(descriptor, block); taken > 0; taken = send(descriptor, block))
        total += taken;
    return total;
}

void drain(const Descriptor &descriptor)
{
    while (!receive(descriptor).isEmpty()) { }
}

Descriptor duplicate(const Descriptor &descriptor)
{
    return Descriptor(::dup(descriptor.number()));
}

} // namespace skein
