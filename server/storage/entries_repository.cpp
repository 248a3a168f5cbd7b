// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/conversations_repository.h>
#include <storage/entries_repository.h>
#include <storage/entry_rows.h>
#include <storage/unit.h>

#include <algorithm>

namespace skein {

using sql::Bindings;
using sql::Query;
using sql::Row;

namespace {

constexpr qint64 endOfLog = 1LL << 53; // beyond every seq: integers on the wire have 53 bits

Entry entryOf(const Draft &draft, const LockedConversation &log)
{
    Entry entry;
    entry.conversation = draft.conversation;
    entry.seq = log.lastSeq.next();
    entry.kind = draft.kind;
    entry.sender = draft.sender;
    entry.at = draft.at;
    entry.count = log.count + (hasBody(draft.kind) ? 1 : 0);
    entry.tag = draft.tag;
    entry.target = draft.target;
    entry.body = draft.body;
    entry.subjects = draft.subjects;
    entry.title = draft.title;
    entry.until = draft.until;
    return entry;
}

Head readHead(const Row &row)
{
    Head head;
    head.conversation = row.id<ConversationId>("conversation");
    head.last = row.id<Seq>("head");
    head.at = row.time("at");
    head.readUpTo = row.id<Seq>("read_seq");
    head.unread = row.integer("unread");
    head.peerReadUpTo = row.optionalId<Seq>("peer_read_seq").value_or(Seq());
    return head;
}

//! Adds the images, with a second statement where there are any.
QList<Entry> completed(Unit &unit, const QList<EntryRow> &rows)
{
    QList<Entry> entries;
    QHash<Seq, qsizetype> wanted;
    for (const EntryRow &row : rows) {
        if (row.imageCount > 0 && row.entry.body)
            wanted.insert(row.entry.seq, entries.size());
        entries.append(row.entry);
    }
    if (wanted.isEmpty())
        return entries;
    unit.read("entries.attachments")
        .bind("conversation", entries.constFirst().conversation)
        .bind("seqs", wanted.keys())
        .each([&](const Row &row) {
            entries[wanted.value(row.id<Seq>("seq"))].body->images.append(readAttachment(row));
        });
    return entries;
}

std::optional<Entry> first(const QList<Entry> &entries)
{
    return entries.isEmpty() ? std::nullopt : std::optional(entries.constFirst());
}

} // namespace

Appended EntriesRepository::append(const Draft &draft)
{
    if (draft.tag) {
        if (const auto used = withTag(draft.sender, *draft.tag))
            return {*used, true};
    }
    LockedConversation log = lockedLog(draft.conversation);
    const Entry entry = entryOf(draft, log);
    log.lastSeq = entry.seq;
    log.count = entry.count;
    m_unit.buffer().change(log);
    m_unit.buffer().append(entry);
    return {entry, false};
}

LockedConversation EntriesRepository::lockedLog(ConversationId conversation)
{
    const LockedConversation log = ConversationsRepository(m_unit).lock(conversation);
    if (log.version == 0)
        throw sql::Failure(sql::Failure::Kind::Other, "an entry for a conversation that does not exist", false);
    return log;
}

std::optional<Entry> EntriesRepository::withTag(AccountId sender, const ClientTag &tag)
{
    if (!m_unit.buffer().tagged({sender, tag}))
        lookUpTags({{sender, tag}});
    const auto entry = m_unit.buffer().tagged({sender, tag});
    return entry->seq.isValid() ? entry : std::nullopt;
}

void EntriesRepository::lookUpTags(const QList<std::pair<AccountId, ClientTag>> &tags)
{
    QList<EntryRow> found;
    m_unit.read("entries.tagged")
        .lookUp(
            tags, [](Bindings &row, const auto &tag) { row.bind("sender", tag.first).bind("tag", tag.second); },
            [&](const Row &row) { found.append(readEntry(row)); });
    for (const auto &tag : tags)
        m_unit.buffer().setTagged(tag, Entry());
    for (const EntryRow &row : found)
        m_unit.buffer().setTagged({row.entry.sender, *row.entry.tag}, completed(m_unit, {row}).constFirst());
}

void EntriesRepository::recall(ConversationId conversation, Seq seq, Seq change)
{
    m_unit.write("entries.recall").bind("conversation", conversation).bind("seq", seq).bind("change", change).run();
    m_unit.write("entries.deleteAttachments").bind("conversation", conversation).bind("seq", seq).run();
}

std::optional<Entry> EntriesRepository::find(ConversationId conversation, Seq seq)
{
    Query query = m_unit.readSettled("entries.find");
    return first(completed(m_unit, query.bind("conversation", conversation).bind("seq", seq).all(readEntry)));
}

QList<Entry> EntriesRepository::pageAfter(ConversationId conversation, AccountId reader, Seq after, qsizetype limit)
{
    Query query = m_unit.readSettled("entries.pageAfter");
    query.bind("conversation", conversation).bind("reader", reader).bind("after", after).bind("limit", limit);
    return completed(m_unit, query.all(readEntry));
}

QList<Entry> EntriesRepository::pageBefore(ConversationId conversation, AccountId reader, Seq before, qsizetype limit)
{
    Query query = m_unit.readSettled("entries.pageBefore");
    query.bind("conversation", conversation).bind("reader", reader).bind("limit", limit);
    query.bind("before", before.isValid() ? before.value() : endOfLog);
    QList<EntryRow> rows = query.all(readEntry);
    std::ranges::reverse(rows);
    return completed(m_unit, rows);
}

QList<Entry> EntriesRepository::changes(ConversationId conversation, AccountId reader, Seq first, Seq last, Seq after,
                                        qsizetype limit)
{
    Query query = m_unit.readSettled("entries.changes");
    query.bind("conversation", conversation).bind("reader", reader).bind("first", first).bind("last", last);
    query.bind("after", after).bind("limit", limit);
    return completed(m_unit, query.all(readEntry));
}

QList<Head> EntriesRepository::heads(AccountId account, ConversationId after, qsizetype limit)
{
    Query query = m_unit.readSettled("members.heads");
    return query.bind("account", account).bind("after", after).bind("limit", limit).all(readHead);
}

} // namespace skein
