// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <mail/mail_round.h>

#include <core/logging.h>

namespace skein {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype together = 50;
constexpr std::chrono::milliseconds firstPause = 30s;
constexpr std::chrono::milliseconds longestPause = 1h;

std::chrono::milliseconds pauseAfter(qint64 failures)
{
    constexpr qint64 enough = 10; // 2¹⁰ half minutes are more than the longest
    return std::min<std::chrono::milliseconds>(longestPause, firstPause * (1LL << std::min(failures, enough)));
}

} // namespace

template<class Work>
auto MailRound::inTransaction(Work &&work)
{
    m_storage.begin();
    const auto mark = m_storage.mark();
    auto result = work();
    m_storage.keep(mark);
    m_storage.commit();
    return result;
}

std::optional<Timestamp> MailRound::run(Timestamp now)
{
    for (const QueuedMail &mail : inTransaction([&] { return m_storage.mail.due(now, together); }))
        deliver(mail, now);
    return inTransaction([&] { return m_storage.mail.nextDue(); });
}

void MailRound::deliver(const QueuedMail &queued, Timestamp now)
{
    if (queued.giveUpAt <= now) {
        qCWarning(logApp) << "a mail was given up: number" << queued.id.value();
        inTransaction([&] { return m_storage.mail.remove(queued.id), 0; });
        return;
    }
    const auto problem = m_sender.send(queued.mail, now);
    if (problem)
        qCWarning(logApp).noquote() << "a mail was not sent: number" << queued.id.value() << problem->reason;
    inTransaction([&] {
        if (!problem || problem->isFinal)
            m_storage.mail.remove(queued.id);
        else
            m_storage.mail.postpone(queued.id, now + pauseAfter(queued.tries));
        return 0;
    });
}

} // namespace skein
