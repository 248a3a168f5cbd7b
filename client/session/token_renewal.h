// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <net/request_channel.h>
#include <session/session.h>

namespace skein::client {

//! Renews the token of a connection that lasts longer than the token's life. Lives on: main.
class TokenRenewal : public QObject
{
    Q_OBJECT

public:
    TokenRenewal(Session &session, RequestChannel &channel, TimerFactory &timers, QObject *parent = nullptr);

private:
    void plan(std::chrono::milliseconds after);
    QCoro::Task<> renew();

    Session &m_session;
    RequestChannel &m_channel;
    std::unique_ptr<Timer> m_timer;
};

} // namespace skein::client
