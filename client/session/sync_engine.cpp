// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>
#include <session/sync_engine.h>
#include <session/transient.h>

namespace skein::client {

SyncEngine::SyncEngine(RequestChannel &channel, Store &store, ProfileFetcher &profiles, TimerFactory &timers,
                       QObject *parent)
    : QObject(parent), m_channel(channel), m_store(store), m_profiles(profiles),
      m_catchUp(channel, store, profiles, timers), m_again(timers.make([this] { run(); }))
{
    m_channel.on<EntryPosted>(this, [this](const EntryPosted &event) { onPosted(event); });
    m_channel.on<FeedChanged>(this, [this](const FeedChanged &event) { onFeedChanged(event); });
    m_channel.on<PeerRead>(this, [this](const PeerRead &event) {
        if (!m_store.log.notePeerRead(event.conversation, event.upTo))
            retryLater();
    });
    connect(&m_catchUp, &CatchUp::idle, this, &SyncEngine::goLiveWhenIdle);
    connect(&m_catchUp, &CatchUp::membersDoubted, this, &SyncEngine::membersDoubted);
}

void SyncEngine::start()
{
    m_knowsHeads = false;
    setState(State::Syncing);
    run();
}

void SyncEngine::stop()
{
    m_again->stop();
    m_catchUp.stop();
    setState(State::Stopped);
}

QCoro::Task<> SyncEngine::run()
{
    const bool isFeedRead = co_await readFeed();
    bool areHeadsRead = false;
    if (isFeedRead) {
        const bool isWell = co_await readHeads();
        areHeadsRead = isWell;
    }
    if (!areHeadsRead) {
        retryLater();
        co_return;
    }
    m_knowsHeads = true;
    goLiveWhenIdle();
}

void SyncEngine::goLiveWhenIdle()
{
    if (m_state == State::Syncing && m_knowsHeads && m_catchUp.isIdle())
        setState(State::Live);
}

// --- the feed ---------------------------------------------------------------------------------------------------------

void SyncEngine::onFeedChanged(const FeedChanged &event)
{
    const Seq cursor = m_store.settings.feedCursor();
    if (event.item.seq <= cursor)
        return;
    if (event.previous != cursor) {
        m_feedIsStale = true;
        if (!m_isReadingFeed && m_state != State::Stopped)
            run();
        return;
    }
    const auto kept = m_store.write([&] {
        m_store.apply(event.item);
        m_store.settings.setFeedCursor(event.item.seq);
    });
    if (!kept)
        retryLater();
}

QCoro::Task<bool> SyncEngine::readFeed()
{
    m_feedIsStale = true;
    if (m_isReadingFeed)
        co_return true; // whoever reads it sees that it is stale again
    m_isReadingFeed = true;
    bool isWell = true;
    while (isWell && m_feedIsStale) {
        m_feedIsStale = false;
        const bool isRead = co_await readFeedPages();
        isWell = isRead;
    }
    m_isReadingFeed = false;
    co_return isWell;
}

QCoro::Task<bool> SyncEngine::readFeedPages()
{
    while (true) {
        const FetchFeed request{m_store.settings.feedCursor()};
        const auto page = co_await m_channel.send(request);
        if (!page && page.error().code == ErrorCode::ResyncNeeded && request.after.isValid()) {
            m_store.dropFeed();
            continue;
        }
        if (!page || !keepFeedPage(*page))
            co_return false;
        if (!page->more || page->items.isEmpty())
            co_return true;
    }
}

bool SyncEngine::keepFeedPage(const FeedPage &page)
{
    const auto kept = m_store.write([&] {
        for (const auto &item : page.items)
            m_store.apply(item);
        const Seq reached = page.more && !page.items.isEmpty() ? page.items.last().seq : page.head;
        m_store.settings.setFeedCursor(std::max(reached, m_store.settings.feedCursor()));
    });
    return bool(kept);
}

// --- the logs ---------------------------------------------------------------------------------------------------------

void SyncEngine::onPosted(const EntryPosted &event)
{
    const auto &entry = event.entry;
    const Seq before = m_store.log.state(entry.conversation).head;
    const bool isHeld = m_store.log.append(entry);
    if (!isHeld)
        m_catchUp.want(entry.conversation);
    m_profiles.wantThoseOf({entry});
    if (isHeld && entry.seq > before)
        m_store.conversations.fold(entry);
    if (isHeld && entry.seq > before && m_state == State::Live)
        Q_EMIT entryArrived(entry);
}

QCoro::Task<bool> SyncEngine::readHeads()
{
    FetchHeads request;
    while (true) {
        const auto page = co_await m_channel.send(request);
        if (!page || !keepHeads(*page))
            co_return false;
        if (!page->more || page->heads.isEmpty())
            co_return true;
        request.after = page->heads.last().conversation;
    }
}

bool SyncEngine::keepHeads(const Heads &page)
{
    const auto kept = m_store.write([&] {
        for (const auto &head : page.heads)
            m_store.log.noteHead(head);
    });
    for (const auto &head : page.heads) {
        if (lacksEntries(head))
            m_catchUp.want(head.conversation);
    }
    return bool(kept);
}

bool SyncEngine::lacksEntries(const Head &head) const
{
    if (!head.last.isValid())
        return false;
    const auto ranges = m_store.log.ranges(head.conversation);
    return ranges.isEmpty() || ranges.last().last < head.last
        || std::ranges::any_of(ranges, [&](const HeldRange &range) { return range.current < head.last; });
}

void SyncEngine::retryLater()
{
    if (m_state != State::Stopped)
        m_again->start(soon);
}

void SyncEngine::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace skein::client
