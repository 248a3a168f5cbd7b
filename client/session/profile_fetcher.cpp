// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/accounts.h>
#include <protocol/profiles.h>
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
    m_channel.on<ProfileChanged>(this, [this](const ProfileChanged &event) {
        m_store.profiles.put(event.profile);
        m_fresh.insert(event.profile.account);
    });
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
    for (const auto &entry : entries) {
        accounts << entry.sender << entry.subjects;
        if (entry.kind == EntryKind::Left)
            m_wanted.insert(entry.sender); // perhaps because it was deleted
    }
    for (const auto account : std::as_const(accounts)) {
        if (mayHaveChanged(account))
            m_wanted.insert(account);
    }
    want(accounts);
}

//! The feed tells how contacts look; of others nothing is heard while the connection is away, or no group is shared.
bool ProfileFetcher::mayHaveChanged(AccountId account) const
{
    return account != m_store.self() && !m_fresh.contains(account) && !m_store.contacts.contact(account);
}

void ProfileFetcher::start()
{
    m_isStarted = true;
    m_fresh.clear();
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
        m_fresh.unite({request.accounts.cbegin(), request.accounts.cend()});
        if (answer)
            m_store.profiles.put(answer->profiles);
    }
    m_isFetching = false;
}

} // namespace skein::client
