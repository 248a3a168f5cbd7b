// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plain_frame.h"
#include "raw_connection.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace skein::bench {

//! As little as a chat server can do: one thread, one epoll, the same system calls for the same frames as skeind would
//! make at best. It keeps nothing and checks nothing. Its CPU time is the physical limit.
class RawServer
{
public:
    RawServer();
    ~RawServer();
    RawServer(const RawServer &) = delete;
    RawServer &operator=(const RawServer &) = delete;

    //! Of 127.0.0.1; 0: it could not listen.
    [[nodiscard]] std::uint16_t port() const;
    //! Until `stop` is not zero.
    void run(const volatile int &stop);

private:
    struct Room
    {
        std::uint64_t last = 1;
        std::vector<RawConnection *> members;
    };

    void accept();
    void watch(RawConnection &connection, bool isNew, bool wantsToWrite);
    void advance(RawConnection &connection);
    void hear(RawConnection &from, std::string_view message);
    void join(RawConnection &connection, std::uint32_t room);
    void post(RawConnection &from, const PlainRequest &request);
    void answer(RawConnection &to, const PlainRequest &request, std::uint64_t seq);
    void append(RawConnection &to, std::string_view frame);
    void flushAll();
    void forget(RawConnection &connection);

    int m_listener;
    int m_epoll;
    std::unordered_map<int, std::unique_ptr<RawConnection>> m_connections;
    std::unordered_map<std::uint32_t, Room> m_rooms;
    std::vector<RawConnection *> m_unsent;
};

} // namespace skein::bench
