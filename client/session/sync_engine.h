// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <net/request_channel.h>
#include <protocol/messages.h>
#include <protocol/sync.h>
#include <session/catch_up.h>
#include <session/profile_fetcher.h>
#include <store/store.h>

namespace skein::client {

//! Keeps the store equal to the server: live events as they come, and after each sign-in what was missed. Lives on: main.
//!
//! The server registers the subscription before it answers the sign-in, so nothing falls between the two; what comes twice
//! is dropped by its seq, and what does not follow is fetched.
class SyncEngine : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Syncing, Live };
    Q_ENUM(State)

    SyncEngine(RequestChannel &channel, Store &store, ProfileFetcher &profiles, TimerFactory &timers,
               QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }

    void start(); //!< signed in
    void stop(); //!< the connection is gone
    //! Fetches what is missing at the end of a conversation's log.
    void catchUp(ConversationId conversation) { m_catchUp.want(conversation); }

Q_SIGNALS:
    void stateChanged(skein::client::SyncEngine::State state);
    //! A new entry came while live, from whomever: for notifications and sounds. It is in the store.
    void entryArrived(const skein::Entry &entry);
    //! Who is in a conversation may have changed while nobody told.
    void membersDoubted(skein::ConversationId conversation);

private:
    void onPosted(const EntryPosted &event);
    void onFeedChanged(const FeedChanged &event);
    QCoro::Task<> run();
    // These answer whether all went well.
    QCoro::Task<bool> readFeed();
    QCoro::Task<bool> readFeedPages();
    QCoro::Task<bool> readHeads();
    [[nodiscard]] bool keepFeedPage(const FeedPage &page);
    [[nodiscard]] bool keepHeads(const Heads &page);
    [[nodiscard]] bool lacksEntries(const Head &head) const;
    void goLiveWhenIdle();
    void setState(State state);
    void retryLater();

    RequestChannel &m_channel;
    Store &m_store;
    ProfileFetcher &m_profiles;
    CatchUp m_catchUp;
    std::unique_ptr<Timer> m_again;
    State m_state = State::Stopped;
    bool m_isReadingFeed = false;
    bool m_feedIsStale = false;
    bool m_knowsHeads = false; //!< since the last sign-in
};

} // namespace skein::client
