// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <net/request_channel.h>
#include <protocol/admin.h>

namespace skein::client {

//! What an administrator does with users. Each is one request; the error is disconnected without a connection. Lives on: main.
class Administration
{
public:
    explicit Administration(RequestChannel &channel) : m_channel(channel) { }

    //! Any request of protocol/admin.h.
    template<Request T>
    QCoro::Task<Result<typename T::Reply>> ask(T request)
    {
        const auto answer = co_await m_channel.send(request);
        co_return answer;
    }

private:
    RequestChannel &m_channel;
};

} // namespace skein::client
