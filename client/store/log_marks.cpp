// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <store/log_store.h>
#include <store/readers.h>

// The part of LogStore that keeps heads, read marks and unread counts.
//
// `logs.unread` counts the messages of others in (read_up_to, head]. Where all of that is held it is counted from the
// entries; else it is what the server said at some head, plus what came after that head.

namespace skein::client {

bool LogStore::isOthersMessage(const Entry &entry) const
{
    return entry.kind == EntryKind::Message && entry.sender != m_self;
}

void LogStore::noteEntries(ConversationId conversation, const QList<Entry> &entries)
{
    m_database.query("log.add").bind("conversation", conversation).run();
    LogState state = this->state(conversation);
    // With a hole behind the mark, `unread` may not have heard of what is in it.
    const auto held = newestRange(conversation);
    const bool isUnreadCertain = held && held->first <= state.readUpTo.next();
    for (const auto &entry : entries) {
        if (entry.seq <= state.head)
            continue;
        state.head = entry.seq;
        state.at = entry.at;
        const bool isOwnMessage = entry.kind == EntryKind::Message && entry.sender == m_self;
        if (isOthersMessage(entry) && entry.seq > state.readUpTo)
            ++state.unread;
        else if (isOwnMessage && isUnreadCertain && state.unread == 0)
            state.readUpTo = std::max(state.readUpTo, entry.seq);
    }
    m_database.query("log.raise_head")
        .bind("conversation", conversation)
        .bind("head", state.head)
        .bind("at", state.at)
        .run();
    m_database.query("log.raise_mark").bind("conversation", conversation).bind("up_to", state.readUpTo).run();
    setUnread(conversation, state.unread);
}

void LogStore::noteHead(const Head &head)
{
    (void)m_database.write([&] {
        const auto conversation = head.conversation;
        m_database.query("log.add").bind("conversation", conversation).run();
        const LogState before = state(conversation);
        const bool saysMore = head.last >= before.head && head.readUpTo >= before.readUpTo;
        m_database.query("log.raise_head")
            .bind("conversation", conversation)
            .bind("head", head.last)
            .bind("at", head.at)
            .run();
        m_database.query("log.raise_mark").bind("conversation", conversation).bind("up_to", head.readUpTo).run();
        m_database.query("log.raise_peer_mark")
            .bind("conversation", conversation)
            .bind("up_to", head.peerReadUpTo)
            .run();
        setUnread(conversation, saysMore ? std::optional(head.unread) : std::nullopt);
    });
}

void LogStore::noteMark(const ReadMark &mark)
{
    (void)m_database.write([&] {
        m_database.query("log.add").bind("conversation", mark.conversation).run();
        const bool isNews = mark.upTo >= state(mark.conversation).readUpTo;
        m_database.query("log.raise_mark").bind("conversation", mark.conversation).bind("up_to", mark.upTo).run();
        setUnread(mark.conversation, isNews ? std::optional(mark.unread) : std::nullopt);
    });
}

void LogStore::notePeerRead(ConversationId conversation, Seq upTo)
{
    (void)m_database.write([&] {
        m_database.query("log.add").bind("conversation", conversation).run();
        m_database.query("log.raise_peer_mark").bind("conversation", conversation).bind("up_to", upTo).run();
        m_database.changes().conversations.insert(conversation);
    });
}

void LogStore::setUnread(ConversationId conversation, std::optional<qint64> told)
{
    const LogState now = state(conversation);
    const qint64 unread = countedUnread(conversation, now).value_or(told.value_or(now.unread));
    m_database.query("log.set_unread").bind("conversation", conversation).bind("unread", unread).run();
    m_database.changes().conversations.insert(conversation);
}

std::optional<qint64> LogStore::countedUnread(ConversationId conversation, const LogState &state) const
{
    if (state.readUpTo >= state.head)
        return 0;
    const auto range = newestRange(conversation);
    if (!range || range->first > state.readUpTo.next() || range->last < state.head)
        return std::nullopt;
    return m_database.query("log.messages_of_others")
        .bind("conversation", conversation)
        .bind("mark", state.readUpTo)
        .bind("head", state.head)
        .bind("message", EntryKind::Message)
        .bind("self", m_self)
        .one([](const sql::Row &row) { return row.integer("unread"); });
}

bool LogStore::markRead(ConversationId conversation, Seq upTo)
{
    const LogState before = state(conversation);
    const Seq reached = std::min(upTo, before.head);
    if (reached <= before.readUpTo)
        return false;
    const auto written = m_database.write([&] {
        m_database.query("log.raise_mark").bind("conversation", conversation).bind("up_to", reached).run();
        m_database.query("log.mark_to_tell").bind("conversation", conversation).bind("up_to", reached).run();
        setUnread(conversation, std::nullopt);
    });
    return bool(written);
}

QList<std::pair<ConversationId, Seq>> LogStore::marksToTell() const
{
    return m_database.query("log.marks_to_tell").all([](const sql::Row &row) {
        return std::pair(row.id<ConversationId>("conversation"), row.id<Seq>("mark_to_tell"));
    });
}

void LogStore::markTold(ConversationId conversation, Seq upTo)
{
    (void)m_database.write(
        [&] { m_database.query("log.mark_told").bind("conversation", conversation).bind("up_to", upTo).run(); });
}

} // namespace skein::client
