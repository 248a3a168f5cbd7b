// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>
#include <protocol/messages.h>
#include <session/catch_up.h>
#include <session/transient.h>

namespace skein::client {

namespace {

//! As long as the disk refuses, it is tried again.
Error laterAs(const Error &refusal)
{
    return {ErrorCode::Unavailable, {}, refusal.detail};
}

} // namespace

CatchUp::CatchUp(RequestChannel &channel, Store &store, ProfileFetcher &profiles, TimerFactory &timers, QObject *parent)
    : QObject(parent), m_channel(channel), m_store(store), m_profiles(profiles), m_again(timers.make([this] { next(); }))
{
}

void CatchUp::want(ConversationId conversation)
{
    if (!m_waiting.contains(conversation))
        m_waiting.append(conversation);
    if (!m_again->isActive())
        next();
}

void CatchUp::stop()
{
    m_waiting.clear();
    m_again->stop();
}

void CatchUp::next()
{
    for (qsizetype i = 0; i < m_waiting.size() && m_running.size() < atOnce;) {
        const auto conversation = m_waiting[i];
        if (m_running.contains(conversation)) {
            ++i;
            continue;
        }
        m_waiting.removeAt(i);
        m_running.insert(conversation);
        run(conversation);
        i = 0; // the list may have changed meanwhile
    }
    if (isIdle())
        Q_EMIT idle();
}

QCoro::Task<> CatchUp::run(ConversationId conversation)
{
    const auto outcome = co_await readEnd(conversation);
    m_running.remove(conversation);
    if (!outcome && outcome.error().code == ErrorCode::Disconnected)
        co_return; // all is begun anew after the next sign-in
    if (!outcome && isTransient(outcome.error().code)) {
        m_waiting.append(conversation);
        m_again->start(soon);
        co_return;
    }
    if (!outcome)
        qCInfo(logSession, "conversation %lld cannot be read: %s", conversation.value(),
               qUtf8Printable(errorName(outcome.error().code).toString()));
    next();
}

QCoro::Task<Result<void>> CatchUp::readEnd(ConversationId conversation)
{
    const auto newest = m_store.log.newestRange(conversation);
    const Seq head = m_store.log.state(conversation).head;
    const bool isFar = !newest || head.value() - newest->last.value() > longestFill;
    auto reading = isFar ? openAtEnd(conversation) : fill(conversation, newest->last);
    const auto read = co_await reading;
    if (!read)
        co_return read;
    const auto changed = co_await readChanges(conversation);
    co_return changed;
}

QCoro::Task<Result<void>> CatchUp::fill(ConversationId conversation, Seq end)
{
    while (true) {
        FetchHistory request;
        request.conversation = conversation;
        request.after = end;
        request.limit = decltype(request.limit)(decltype(request.limit)::most);
        const auto page = co_await m_channel.send(request);
        if (!page)
            co_return page.error();
        if (page->entries.isEmpty())
            co_return Result<void>();
        const Seq last = page->entries.last().seq;
        if (const auto kept = keep(conversation, page->entries, end.next(), last); !kept)
            co_return kept;
        if (!page->more)
            co_return Result<void>();
        end = last;
    }
}

QCoro::Task<Result<void>> CatchUp::openAtEnd(ConversationId conversation)
{
    FetchHistory request;
    request.conversation = conversation;
    request.limit = decltype(request.limit)(firstPage);
    const auto page = co_await m_channel.send(request);
    if (!page)
        co_return page.error();
    if (page->entries.isEmpty())
        co_return Result<void>();
    if (page->more)
        Q_EMIT membersDoubted(conversation);
    co_return keep(conversation, page->entries, page->more ? page->entries.first().seq : Seq(1), page->entries.last().seq);
}

QCoro::Task<Result<void>> CatchUp::readChanges(ConversationId conversation)
{
    const auto ranges = m_store.log.ranges(conversation);
    for (const auto &range : ranges) {
        if (range.current >= ranges.last().last)
            continue;
        const auto outcome = co_await readChangesOf(conversation, range, ranges.last().last);
        if (!outcome)
            co_return outcome;
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> CatchUp::readChangesOf(ConversationId conversation, HeldRange range, Seq upTo)
{
    FetchChanges request{conversation, range.first, range.last, range.current};
    while (true) {
        const auto page = co_await m_channel.send(request);
        if (!page)
            co_return page.error();
        const bool isLast = !page->more || page->entries.isEmpty();
        const Seq reached = isLast ? upTo : page->entries.last().seq;
        if (const auto kept = m_store.log.applyChanges(conversation, range.first, page->entries, reached); !kept)
            co_return laterAs(kept.error());
        if (isLast)
            co_return Result<void>();
        request.after = reached;
    }
}

Result<void> CatchUp::keep(ConversationId conversation, const QList<Entry> &entries, Seq first, Seq last)
{
    if (const auto kept = m_store.log.addRange(conversation, entries, first, last); !kept)
        return laterAs(kept.error());
    m_profiles.wantThoseOf(entries);
    if (std::ranges::any_of(entries, isAboutMembers, &Entry::kind))
        Q_EMIT membersDoubted(conversation);
    return {};
}

} // namespace skein::client
