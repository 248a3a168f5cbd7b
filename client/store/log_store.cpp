// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <store/log_store.h>
#include <store/outbox_store.h>
#include <store/readers.h>

namespace skein::client {

LogStore::LogStore(Database &database, AccountId self) : m_database(database), m_self(self) { }

// --- reading ------------------------------------------------------------------------------------------------------------

EntryStretch LogStore::newest(ConversationId conversation, qsizetype limit) const
{
    const auto range = newestRange(conversation);
    return range ? before(conversation, range->last.next(), limit) : EntryStretch{};
}

EntryStretch LogStore::before(ConversationId conversation, Seq before, qsizetype limit) const
{
    const auto range = rangeAround(conversation, before.previous());
    if (!range)
        return {};
    auto entries = m_database.query("log.before")
                       .bind("conversation", conversation)
                       .bind("before", before)
                       .bind("first", range->first)
                       .bind("recall", EntryKind::Recalled)
                       .bind("limit", limit)
                       .all(readEntry);
    std::ranges::reverse(entries);
    return stretch(conversation, *range, std::move(entries));
}

EntryStretch LogStore::after(ConversationId conversation, Seq after, qsizetype limit) const
{
    const auto range = rangeAround(conversation, after.next());
    if (!range)
        return {};
    return stretch(conversation, *range,
                   m_database.query("log.after")
                       .bind("conversation", conversation)
                       .bind("after", after)
                       .bind("last", range->last)
                       .bind("recall", EntryKind::Recalled)
                       .bind("limit", limit)
                       .all(readEntry));
}

EntryStretch LogStore::stretch(ConversationId conversation, const HeldRange &range, QList<Entry> entries) const
{
    if (entries.isEmpty())
        return {};
    EntryStretch out{withImages(m_database, std::move(entries)), false, false};
    out.moreBefore = range.first < out.entries.first().seq;
    out.moreAfter = holdsAny(conversation, out.entries.last().seq.next(), range.last);
    return out;
}

bool LogStore::holdsAny(ConversationId conversation, Seq first, Seq last) const
{
    return m_database.query("log.any_between")
        .bind("conversation", conversation)
        .bind("first", first)
        .bind("last", last)
        .bind("recall", EntryKind::Recalled)
        .exists();
}

QList<Entry> LogStore::between(ConversationId conversation, Seq first, Seq last) const
{
    return withImages(m_database, m_database.query("log.between")
                                      .bind("conversation", conversation)
                                      .bind("first", first)
                                      .bind("last", last)
                                      .bind("recall", EntryKind::Recalled)
                                      .all(readEntry));
}

std::optional<Entry> LogStore::entry(ConversationId conversation, Seq seq) const
{
    const auto found = withImages(
        m_database, m_database.query("log.entry").bind("conversation", conversation).bind("seq", seq).all(readEntry));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

LogState LogStore::state(ConversationId conversation) const
{
    return m_database.query("log.state").bind("conversation", conversation).one(readLogState).value_or(LogState{});
}

QList<HeldRange> LogStore::ranges(ConversationId conversation) const
{
    return m_database.query("log.ranges").bind("conversation", conversation).all(readRange);
}

std::optional<HeldRange> LogStore::newestRange(ConversationId conversation) const
{
    return m_database.query("log.newest_range").bind("conversation", conversation).one(readRange);
}

std::optional<HeldRange> LogStore::rangeAround(ConversationId conversation, Seq seq) const
{
    return m_database.query("log.range_around").bind("conversation", conversation).bind("seq", seq).one(readRange);
}

qint64 LogStore::unreadTotal() const
{
    return *m_database.query("log.unread_total").one([](const sql::Row &row) { return row.integer("unread"); });
}

// --- entries ------------------------------------------------------------------------------------------------------------

Result<void> LogStore::addRange(ConversationId conversation, const QList<Entry> &entries, Seq first, Seq last)
{
    return m_database.write([&] {
        for (const auto &entry : entries)
            insert(entry);
        const auto changes = m_database.query("log.changes_of")
                                 .bind("conversation", conversation)
                                 .bind("first", first)
                                 .bind("last", last)
                                 .all(readEntry);
        for (const auto &change : changes)
            apply(change);
        addToRanges(conversation, first, last);
        noteEntries(conversation, entries);
        removeOvertaken(conversation);
        m_database.changes().addEntries(conversation, first, last);
    });
}

bool LogStore::append(const Entry &entry)
{
    const auto newest = newestRange(entry.conversation);
    if (newest && entry.seq <= newest->last)
        return true;
    if (!follows(entry, newest))
        return false;
    return bool(addRange(entry.conversation, {entry}, entry.seq, entry.seq));
}

bool LogStore::follows(const Entry &entry, const std::optional<HeldRange> &newest) const
{
    if (newest)
        return entry.seq == newest->last.next();
    return entry.seq == Seq(1);
}

void LogStore::insert(const Entry &entry)
{
    m_database.query("log.put")
        .bind("conversation", entry.conversation)
        .bind("seq", entry.seq)
        .bind("kind", entry.kind)
        .bind("sender", entry.sender)
        .bind("at", entry.at)
        .bind("count", entry.count)
        .bind("changed", entry.changed)
        .bind("recalled", entry.recalled)
        .bind("tag", entry.tag)
        .bind("target", entry.target)
        .bind("text", entry.body ? std::optional(entry.body->text) : std::nullopt)
        .bind("subjects", joined(entry.subjects))
        .bind("title", entry.title)
        .bind("until", entry.until)
        .run();
    const auto images = entry.body ? QList<Attachment>(entry.body->images) : QList<Attachment>();
    for (qsizetype i = 0; i < images.size(); ++i)
        m_database.query("log.put_image")
            .bind("conversation", entry.conversation)
            .bind("seq", entry.seq)
            .bind("position", i)
            .bind("blob", images[i].blob)
            .bind("name", images[i].name)
            .bind("mime", images[i].mime)
            .bind("size", images[i].size)
            .bind("width", images[i].width)
            .bind("height", images[i].height)
            .run();
    apply(entry);
    removeFromOutbox(entry);
}

void LogStore::apply(const Entry &change)
{
    if (change.kind != EntryKind::Recalled || !change.target)
        return;
    const auto changed = m_database.query("log.recall")
                             .bind("conversation", change.conversation)
                             .bind("target", *change.target)
                             .bind("change", change.seq)
                             .run();
    if (changed == 0)
        return;
    m_database.query("log.remove_images").bind("conversation", change.conversation).bind("seq", *change.target).run();
    m_database.changes().addEntries(change.conversation, *change.target, *change.target);
    m_database.changes().conversations.insert(change.conversation);
}

Result<void> LogStore::applyChanges(ConversationId conversation, Seq rangeFirst, const QList<Entry> &changes, Seq current)
{
    return m_database.write([&] {
        for (const auto &change : changes)
            apply(change);
        m_database.query("log.set_current")
            .bind("conversation", conversation)
            .bind("first", rangeFirst)
            .bind("current", current)
            .run();
    });
}

void LogStore::addToRanges(ConversationId conversation, Seq first, Seq last)
{
    // What lies in the new stretch was applied to all that is held.
    m_database.query("log.bring_forward").bind("conversation", conversation).bind("first", first).bind("last", last).run();
    const auto newest = newestRange(conversation);
    // The server's page shows the present, and later changes are in the newest range: those were applied to it just now.
    HeldRange merged{first, last, newest ? std::max(newest->last, last) : last};
    const auto touching = m_database.query("log.touching_ranges")
                              .bind("conversation", conversation)
                              .bind("first", first)
                              .bind("last", last)
                              .all(readRange);
    for (const auto &range : touching)
        merged = {std::min(merged.first, range.first), std::max(merged.last, range.last),
                  std::min(merged.current, range.current)};
    merged.current = std::max(merged.current, merged.last); // all changes up to its end are in it, and applied
    m_database.query("log.remove_touching_ranges")
        .bind("conversation", conversation)
        .bind("first", first)
        .bind("last", last)
        .run();
    m_database.query("log.add_range")
        .bind("conversation", conversation)
        .bind("first", merged.first)
        .bind("last", merged.last)
        .bind("current", merged.current)
        .run();
}

void LogStore::removeFromOutbox(const Entry &entry)
{
    if (entry.tag && entry.sender == m_self)
        OutboxStore(m_database).remove(*entry.tag);
}

void LogStore::removeOvertaken(ConversationId conversation)
{
    const auto newest = newestRange(conversation);
    const auto tags = m_database.query("outbox.accepted_before")
                          .bind("conversation", conversation)
                          .bind("last", newest->last)
                          .all([](const sql::Row &row) { return row.text<ClientTag>("tag"); });
    for (const auto &tag : tags)
        OutboxStore(m_database).remove(tag);
}

} // namespace skein::client
