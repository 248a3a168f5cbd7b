// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <session/typing_watch.h>

namespace skein::client {

TypingWatch::TypingWatch(Needs needs, QObject *parent)
    : QObject(parent), m_needs(needs), m_timer(needs.timers.make([this] { expire(); }))
{
    m_needs.channel.on<Typing>(this, [this](const Typing &event) { onTyping(event); });
}

void TypingWatch::keystroke(ConversationId conversation)
{
    const auto now = m_needs.clock.monotonic();
    const auto told = m_told.constFind(conversation);
    if (told != m_told.constEnd() && now - *told < pause)
        return;
    m_told.insert(conversation, now);
    tell(conversation);
}

QCoro::Task<> TypingWatch::tell(ConversationId conversation)
{
    const SetTyping request{conversation};
    co_await m_needs.channel.send(request); // a lost one is made good by the next keystroke
}

QList<AccountId> TypingWatch::typing(ConversationId conversation) const
{
    QList<AccountId> accounts;
    for (auto it = m_until.constBegin(); it != m_until.constEnd(); ++it) {
        if (it.key().first == conversation)
            accounts.append(it.key().second);
    }
    return accounts;
}

void TypingWatch::onTyping(const Typing &event)
{
    if (event.account == m_needs.self)
        return;
    const std::pair key(event.conversation, event.account);
    const bool isNew = !m_until.contains(key);
    m_until.insert(key, m_needs.clock.monotonic() + expiry);
    arm();
    if (isNew)
        Q_EMIT typingChanged(event.conversation);
}

void TypingWatch::clear(ConversationId conversation, AccountId account)
{
    if (m_until.remove({conversation, account}) > 0)
        Q_EMIT typingChanged(conversation);
}

void TypingWatch::stop()
{
    const auto until = std::exchange(m_until, {});
    m_told.clear();
    m_timer->stop();
    for (auto it = until.constBegin(); it != until.constEnd(); ++it)
        Q_EMIT typingChanged(it.key().first);
}

void TypingWatch::expire()
{
    QList<ConversationId> changed;
    const auto now = m_needs.clock.monotonic();
    for (auto it = m_until.begin(); it != m_until.end();) {
        if (it.value() > now) {
            ++it;
            continue;
        }
        changed.append(it.key().first);
        it = m_until.erase(it);
    }
    arm();
    for (const auto conversation : changed)
        Q_EMIT typingChanged(conversation);
}

void TypingWatch::arm()
{
    if (m_until.isEmpty())
        return m_timer->stop();
    const auto first = std::ranges::min(m_until.values());
    m_timer->start(std::max(first - m_needs.clock.monotonic(), std::chrono::milliseconds(1)));
}

} // namespace skein::client
