// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <session/member_fetcher.h>
#include <session/transient.h>

namespace skein::client {

namespace {

//! Groups tend to come together: a page of the feed.
constexpr std::chrono::milliseconds gather{100};

} // namespace

MemberFetcher::MemberFetcher(Actions &actions, Store &store, TimerFactory &timers, QObject *parent)
    : QObject(parent), m_actions(actions), m_store(store), m_timer(timers.make([this] { fetch(); }))
{
}

void MemberFetcher::start()
{
    m_isStarted = true;
    m_asked.clear();
    look();
}

void MemberFetcher::stop()
{
    m_isStarted = false;
    m_timer->stop();
}

void MemberFetcher::look()
{
    if (m_isStarted && !m_isFetching && !m_timer->isActive())
        m_timer->start(gather);
}

void MemberFetcher::doubt(ConversationId group)
{
    const auto row = m_store.conversations.row(group);
    if (!row || !row->isMember || row->faces.isEmpty())
        return;
    m_doubted.insert(group);
    look();
}

std::optional<ConversationId> MemberFetcher::next()
{
    if (!m_doubted.isEmpty())
        return *m_doubted.constBegin();
    const auto groups = m_store.conversations.faceless();
    const auto found = std::ranges::find_if(groups, [this](ConversationId group) { return !m_asked.contains(group); });
    return found == groups.end() ? std::nullopt : std::optional(*found);
}

QCoro::Task<> MemberFetcher::fetch()
{
    m_isFetching = true;
    while (m_isStarted) {
        const auto group = next();
        if (!group)
            break;
        const bool isDoubted = m_doubted.remove(*group); // what is doubted while it is fetched is fetched again
        auto loading = m_actions.loadMembers(*group);
        const auto loaded = co_await loading;
        if (!loaded && isTransient(loaded.error().code)) {
            if (isDoubted)
                m_doubted.insert(*group);
            if (m_isStarted && loaded.error().code != ErrorCode::Disconnected)
                m_timer->start(soon);
            break;
        }
        m_asked.insert(*group);
    }
    m_isFetching = false;
}

} // namespace skein::client
