// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <store/log_store.h>
#include <store/readers.h>

// The part of LogStore that keeps heads, read marks and unread counts.
//
// `logs.unread` counts the messages of others in (read_up_to, head]. Where all of that is held it is counted from the
// entries; else it is what the server said for a mark and a head of its own, corrected by what is held between those and ours.

namespace skein::client {

bool LogStore::isOthersMessage(const Entry &entry) const
{
    return hasBody(entry.kind) && entry.sender != m_self;
}

void LogStore::noteEntries(ConversationId conversation, const QList<Entry> &entries)
{
    m_database.query("log.add").bind("conversation", conversation).run();
    LogState state = this->state(conversation);
    for (const auto &entry : entries) {
        if (entry.seq <= state.head)
            continue;
        state.head = entry.seq;
        state.at = entry.at;
        state.unread += isOthersMessage(entry) && entry.seq > state.readUpTo;
    }
    m_database.query("log.raise_head")
        .bind("conversation", conversation)
        .bind("head", state.head)
        .bind("at", state.at)
        .run();
    passOwnMessages(conversation, entries);
    setUnread(conversation, state.unread);
}

//! Who writes has read what is before it, when nothing of that is unread. The server is not told: its count leaves own
//! messages out.
void LogStore::passOwnMessages(ConversationId conversation, const QList<Entry> &entries)
{
    Seq mark = state(conversation).readUpTo;
    for (const auto &entry : entries) {
        if (!hasBody(entry.kind) || entry.sender != m_self || entry.seq <= mark)
            continue;
        if (othersBetween(conversation, mark, entry.seq) != 0)
            return;
        mark = entry.seq;
        m_database.query("log.raise_mark").bind("conversation", conversation).bind("up_to", mark).run();
    }
}

void LogStore::noteHead(const Head &head)
{
    (void)m_database.write([&] {
        const auto conversation = head.conversation;
        m_database.query("log.add").bind("conversation", conversation).run();
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
        noteUnread({conversation, head.readUpTo, head.unread, head.last});
    });
}

void LogStore::noteMark(const ReadMark &mark)
{
    (void)m_database.write([&] {
        m_database.query("log.add").bind("conversation", mark.conversation).run();
        m_database.query("log.raise_mark").bind("conversation", mark.conversation).bind("up_to", mark.upTo).run();
        noteUnread(mark);
    });
}

void LogStore::noteJoinedAgain(ConversationId conversation, Seq joined)
{
    (void)m_database.write([&] {
        m_database.query("log.add").bind("conversation", conversation).run();
        m_database.query("log.raise_mark").bind("conversation", conversation).bind("up_to", joined).run();
        setUnread(conversation, state(conversation).unread);
    });
}

Result<void> LogStore::notePeerRead(ConversationId conversation, Seq upTo)
{
    return m_database.write([&] {
        m_database.query("log.add").bind("conversation", conversation).run();
        m_database.query("log.raise_peer_mark").bind("conversation", conversation).bind("up_to", upTo).run();
        m_database.changes().conversations.insert(conversation);
    });
}

//! The server counted for `told`; here mark and head may be further.
void LogStore::noteUnread(const ReadMark &told)
{
    const LogState now = state(told.conversation);
    const auto read = othersBetween(told.conversation, told.upTo, now.readUpTo);
    const auto later = othersBetween(told.conversation, told.head, now.head);
    setUnread(told.conversation, read && later ? told.unread - *read + *later : now.unread);
}

//! `told` is kept when it cannot be counted.
void LogStore::setUnread(ConversationId conversation, qint64 told)
{
    const LogState now = state(conversation);
    const qint64 unread = othersBetween(conversation, now.readUpTo, now.head).value_or(told);
    m_database.query("log.set_unread").bind("conversation", conversation).bind("unread", unread).run();
    m_database.changes().conversations.insert(conversation);
}

std::optional<qint64> LogStore::othersBetween(ConversationId conversation, Seq after, Seq upTo) const
{
    if (after >= upTo)
        return 0;
    const auto range = rangeAround(conversation, after.next());
    if (!range || range->last < upTo)
        return std::nullopt;
    return m_database.query("log.messages_of_others")
        .bind("conversation", conversation)
        .bind("mark", after)
        .bind("head", upTo)
        .bind("message", EntryKind::Message)
        .bind("announced", EntryKind::Announced)
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
        setUnread(conversation, before.unread);
    });
    return bool(written);
}

QList<std::pair<ConversationId, Seq>> LogStore::marksToTell() const
{
    return m_database.query("log.marks_to_tell").all([](const sql::Row &row) {
        return std::pair(row.id<ConversationId>("conversation"), row.id<Seq>("mark_to_tell"));
    });
}

Result<void> LogStore::markTold(ConversationId conversation, Seq upTo)
{
    return m_database.write(
        [&] { m_database.query("log.mark_told").bind("conversation", conversation).bind("up_to", upTo).run(); });
}

} // namespace skein::client
