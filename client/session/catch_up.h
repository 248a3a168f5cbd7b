// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <net/request_channel.h>
#include <session/profile_fetcher.h>
#include <store/store.h>

#include <QSet>

namespace skein::client {

//! Fetches what conversations lack at the ends of their logs, a few at a time. Lives on: main.
//!
//! A short gap is filled. A long one is left as a hole, and reading goes on at the end of the log: the hole is filled when
//! somebody scrolls there; changes that target what is held before it are fetched.
class CatchUp : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 longestFill = 200; //!< entries
    static constexpr int firstPage = 30; //!< entries of a conversation that is new here: preview and first screen
    static constexpr int atOnce = 4; //!< conversations

    CatchUp(RequestChannel &channel, Store &store, ProfileFetcher &profiles, TimerFactory &timers,
            QObject *parent = nullptr);

    void want(ConversationId conversation);
    [[nodiscard]] bool isIdle() const { return m_waiting.isEmpty() && m_running.isEmpty(); }
    void stop();

Q_SIGNALS:
    void idle();
    //! Who came and went stands in what was fetched, or in the hole before it.
    void membersDoubted(skein::ConversationId conversation);

private:
    void next();
    [[nodiscard]] Result<void> keep(ConversationId conversation, const QList<Entry> &entries, Seq first, Seq last);
    QCoro::Task<> run(ConversationId conversation);
    QCoro::Task<Result<void>> readEnd(ConversationId conversation);
    QCoro::Task<Result<void>> fill(ConversationId conversation, Seq end);
    QCoro::Task<Result<void>> openAtEnd(ConversationId conversation);
    QCoro::Task<Result<void>> readChanges(ConversationId conversation);
    QCoro::Task<Result<void>> readChangesOf(ConversationId conversation, HeldRange range, Seq upTo);

    RequestChannel &m_channel;
    Store &m_store;
    ProfileFetcher &m_profiles;
    QList<ConversationId> m_waiting;
    QSet<ConversationId> m_running;
    std::unique_ptr<Timer> m_again;
};

} // namespace skein::client
