// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/accounts.h>
#include <session/profile_fetcher.h>
#include <session/transient.h>

namespace skein::client {

namespace {

//! Unknown senders tend to come together: a page of a group's history.
constexpr std::chrono::milliseconds gather{30};

} // namespace

ProfileFetcher::ProfileFetcher(RequestChannel &channel, Store &store, TimerFactory &timers, QObject *parent)
    : QObject(parent), m_channel(channel), m_store(store), m_timer(timers.make([this] { fetch(); }))
{
}

void ProfileFetcher::want(const QList<AccountId> &accounts)
{
    for (const auto account : m_store.profiles.unknownOf(accounts))
        m_wanted.insert(account);
    if (m_isStarted && !m_isFetching && !m_wanted.isEmpty() && !m_timer->isActive())
        m_timer->start(gather);
}

void ProfileFetcher::wantThoseOf(const QList<Entry> &entries)
{
    QList<AccountId> accounts;
    for (const auto &entry : entries)
        accounts << entry.sender << entry.subjects;
    want(accounts);
}

void ProfileFetcher::start()
{
    m_isStarted = true;
    want({});
}

void ProfileFetcher::stop()
{
    m_isStarted = false;
    m_timer->stop();
}

QCoro::Task<> ProfileFetcher::fetch()
{
    m_isFetching = true;
    while (!m_wanted.isEmpty()) {
        GetAccounts request;
        request.accounts = m_wanted.values().mid(0, decltype(request.accounts)::most);
        const auto answer = co_await m_channel.send(request);
        if (!answer && isTransient(answer.error().code)) {
            if (m_isStarted && answer.error().code != ErrorCode::Disconnected)
                m_timer->start(soon);
            break;
        }
        for (const auto account : request.accounts)
            m_wanted.remove(account);
        if (answer)
            m_store.profiles.put(answer->profiles);
    }
    m_isFetching = false;
}

} // namespace skein::client
