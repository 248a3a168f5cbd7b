// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/executor.h>
#include <net/request_channel.h>
#include <store/store.h>

namespace skein::client {

//! Moves the own read marks: in the store at once, on the server soon. Lives on: main.
class ReadMarks : public QObject
{
    Q_OBJECT

public:
    //! Marks that move meanwhile leave together; only the newest of a conversation is told.
    static constexpr std::chrono::milliseconds pause{400};

    ReadMarks(RequestChannel &channel, Store &store, TimerFactory &timers, QObject *parent = nullptr);

    void markRead(ConversationId conversation, Seq upTo);
    void start(); //!< signed in: tells what could not be told before
    void stop();

private:
    QCoro::Task<> tell();

    RequestChannel &m_channel;
    Store &m_store;
    std::unique_ptr<Timer> m_timer;
    bool m_isStarted = false;
    bool m_isTelling = false;
};

} // namespace skein::client
