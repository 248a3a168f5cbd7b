// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/executor.h>
#include <session/actions.h>

#include <QSet>

namespace skein::client {

//! Fetches who is in the groups that have no picture of their own: their faces stand in its place, in lists that show a
//! group long before anybody opens it. One group after the other, when all else is up to date. Once fetched, the log keeps
//! them right. Lives on: main.
class MemberFetcher : public QObject
{
    Q_OBJECT

public:
    MemberFetcher(Actions &actions, Store &store, TimerFactory &timers, QObject *parent = nullptr);

    void start(); //!< signed in, and the logs are caught up
    void stop(); //!< the connection is gone
    //! There are groups that may be new here.
    void look();
    //! What is known of a group's members may be out of date.
    void doubt(ConversationId group);

private:
    [[nodiscard]] std::optional<ConversationId> next();
    QCoro::Task<> fetch();

    Actions &m_actions;
    Store &m_store;
    std::unique_ptr<Timer> m_timer;
    QSet<ConversationId> m_doubted;
    QSet<ConversationId> m_asked; //!< on the present connection
    bool m_isStarted = false;
    bool m_isFetching = false;
};

} // namespace skein::client
