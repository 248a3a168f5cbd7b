// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/presence.h>
#include <session/presence_book.h>

namespace skein::client {

namespace {

//! An offline account has no place in the list.
void note(QHash<AccountId, Presence> &presences, AccountId account, Presence presence)
{
    if (presence == Presence::Offline)
        presences.remove(account);
    else
        presences.insert(account, presence);
}

QSet<AccountId> differing(const QHash<AccountId, Presence> &before, const QHash<AccountId, Presence> &after)
{
    QSet<AccountId> accounts;
    for (auto it = before.constBegin(); it != before.constEnd(); ++it) {
        if (after.value(it.key(), Presence::Offline) != *it)
            accounts.insert(it.key());
    }
    return accounts;
}

} // namespace

PresenceBook::PresenceBook(RequestChannel &channel, QObject *parent) : QObject(parent), m_channel(channel)
{
    m_channel.on<PresenceChanged>(this, [this](const PresenceChanged &event) { onChanged(event.account, event.presence); });
}

void PresenceBook::start()
{
    m_isStarted = true;
    refresh();
}

void PresenceBook::refresh()
{
    m_isStale = true;
    if (m_isStarted && !m_isLoading)
        load();
}

void PresenceBook::stop()
{
    m_isStarted = false;
    replace({});
}

void PresenceBook::onChanged(AccountId account, Presence presence)
{
    if (m_isLoading)
        m_heardWhileLoading.insert(account, presence);
    if (of(account) == presence)
        return;
    note(m_presences, account, presence);
    Q_EMIT presenceChanged({account});
}

QCoro::Task<> PresenceBook::load()
{
    m_isLoading = true;
    m_isStale = false;
    m_heardWhileLoading.clear();
    const ListOnline request;
    const auto answer = co_await m_channel.send(request);
    m_isLoading = false;
    if (!answer)
        co_return;
    Presences presences;
    for (const auto &contact : answer->presences)
        note(presences, contact.account, contact.presence);
    // The answer may be older than the events.
    for (auto it = m_heardWhileLoading.constBegin(); it != m_heardWhileLoading.constEnd(); ++it)
        note(presences, it.key(), *it);
    replace(presences);
    if (m_isStale)
        refresh();
}

void PresenceBook::replace(const Presences &presences)
{
    const auto before = std::exchange(m_presences, presences);
    const auto changed = differing(before, presences) + differing(presences, before);
    if (!changed.isEmpty())
        Q_EMIT presenceChanged(changed);
}

} // namespace skein::client
