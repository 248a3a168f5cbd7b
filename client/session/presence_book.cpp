// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/contacts.h>
#include <session/presence_book.h>

namespace skein::client {

PresenceBook::PresenceBook(RequestChannel &channel, QObject *parent) : QObject(parent), m_channel(channel)
{
    m_channel.on<PresenceChanged>(this, [this](const PresenceChanged &event) { onChanged(event.account, event.online); });
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

void PresenceBook::onChanged(AccountId account, bool online)
{
    if (m_isLoading)
        m_heardWhileLoading.insert(account, online);
    const bool changed = online ? !m_online.contains(account) : m_online.contains(account);
    if (!changed)
        return;
    if (online)
        m_online.insert(account);
    else
        m_online.remove(account);
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
    QSet<AccountId> online(answer->online.begin(), answer->online.end());
    for (auto it = m_heardWhileLoading.constBegin(); it != m_heardWhileLoading.constEnd(); ++it) {
        // The answer may be older than the event.
        if (it.value())
            online.insert(it.key());
        else
            online.remove(it.key());
    }
    replace(online);
    if (m_isStale)
        refresh();
}

void PresenceBook::replace(const QSet<AccountId> &online)
{
    const auto before = std::exchange(m_online, online);
    const auto changed = (before - online) + (online - before);
    if (!changed.isEmpty())
        Q_EMIT presenceChanged(changed);
}

} // namespace skein::client
