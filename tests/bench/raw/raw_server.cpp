// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "raw_server.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace skein::bench {

namespace {

constexpr int backlog = 4096;

//! Below 0: it could not.
int openListening()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return -1;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
        && ::listen(descriptor, backlog) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

template<class Frame>
std::string_view bytesOf(const Frame &frame)
{
    return {reinterpret_cast<const char *>(&frame), sizeof frame};
}

} // namespace

RawServer::RawServer() : m_listener(openListening()), m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    epoll_event event{};
    event.events = EPOLLIN; // data.ptr stays null: the listener
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_listener, &event);
}

RawServer::~RawServer()
{
    ::close(m_epoll);
    ::close(m_listener);
}

std::uint16_t RawServer::port() const
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return 0;
    return ntohs(address.sin_port);
}

void RawServer::run(const volatile int &stop)
{
    std::array<epoll_event, 512> events;
    while (!stop) {
        const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            if (auto *connection = static_cast<RawConnection *>(events[std::size_t(i)].data.ptr))
                advance(*connection);
            else
                accept();
        }
        flushAll();
    }
}

void RawServer::accept()
{
    for (;;) {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor < 0)
            return;
        const int noDelay = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &noDelay, sizeof noDelay);
        auto &connection = m_connections[descriptor] = std::make_unique<RawConnection>(descriptor);
        watch(*connection, true, false);
    }
}

void RawServer::watch(RawConnection &connection, bool isNew, bool wantsToWrite)
{
    epoll_event event{};
    event.events = EPOLLIN | (wantsToWrite ? EPOLLOUT : 0u);
    event.data.ptr = &connection;
    ::epoll_ctl(m_epoll, isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, connection.descriptor(), &event);
    connection.isWaitingToWrite = wantsToWrite;
}

void RawServer::advance(RawConnection &connection)
{
    connection.read([&](std::string_view message) { hear(connection, message); });
    if ((connection.hasUnsent() || connection.isLost()) && !connection.isListed)
        append(connection, {});
}

void RawServer::hear(RawConnection &from, std::string_view message)
{
    const auto request = readPlain<PlainRequest>(message);
    if (!request)
        return;
    if (request->kind == PlainKind::Join)
        join(from, request->room);
    if (request->kind == PlainKind::Post)
        post(from, *request);
    else
        answer(from, *request, 0);
}

void RawServer::join(RawConnection &connection, std::uint32_t room)
{
    connection.room = room;
    m_rooms[room].members.push_back(&connection);
}

void RawServer::post(RawConnection &from, const PlainRequest &request)
{
    Room &room = m_rooms[from.room];
    const PlainAnswer news{PlainKind::News, request.number, ++room.last};
    const std::string frame = RawConnection::frame(bytesOf(news), request.newsBytes);
    answer(from, request, room.last);
    for (RawConnection *member : room.members) {
        if (member != &from)
            append(*member, frame);
    }
}

void RawServer::answer(RawConnection &to, const PlainRequest &request, std::uint64_t seq)
{
    const PlainAnswer answer{PlainKind::Answer, request.number, seq};
    append(to, RawConnection::frame(bytesOf(answer), request.answerBytes));
}

//! The write itself comes at the end of the turn, one for all frames of a connection.
void RawServer::append(RawConnection &to, std::string_view frame)
{
    to.append(frame);
    if (!std::exchange(to.isListed, true))
        m_unsent.push_back(&to);
}

void RawServer::flushAll()
{
    for (RawConnection *connection : std::exchange(m_unsent, {})) {
        connection->isListed = false;
        if (connection->hasUnsent())
            connection->flush();
        if (connection->isLost())
            forget(*connection);
        else if (connection->hasUnsent() != connection->isWaitingToWrite)
            watch(*connection, false, connection->hasUnsent());
    }
}

void RawServer::forget(RawConnection &connection)
{
    std::erase(m_rooms[connection.room].members, &connection);
    m_connections.erase(connection.descriptor());
}

} // namespace skein::bench
