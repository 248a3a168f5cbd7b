// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "server_log.h"

#include <domain/entry.h>

#include <algorithm>

namespace skein::test {

using namespace Qt::StringLiterals;

namespace {

QString queries()
{
    return uR"(
-- name: entries
SELECT conversation, seq, kind, sender, tag, text, recalled, target FROM entries ORDER BY conversation, seq

-- name: images
SELECT conversation, seq, blob_digest FROM attachments ORDER BY conversation, seq, position

-- name: marks
SELECT m.conversation, m.read_seq,
       COALESCE((SELECT p.read_seq FROM members p JOIN conversations c ON c.id = p.conversation
                  WHERE p.conversation = m.conversation AND p.account <> m.account AND c.kind = 1), 0) AS peer_read_seq,
       (SELECT COUNT(*) FROM entries e WHERE e.conversation = m.conversation AND e.kind IN (1, 20)
           AND e.sender <> m.account AND e.seq > m.read_seq
           AND EXISTS (SELECT 1 FROM windows w WHERE w.conversation = e.conversation AND w.account = m.account
                          AND w.first_seq <= e.seq AND (w.last_seq IS NULL OR w.last_seq >= e.seq))) AS unread
  FROM members m WHERE m.account = :account

-- name: memberships
SELECT m.conversation, m.active, m.may_write, m.role, m.muted_until, c.title, c.everyone_muted, c.dissolved
  FROM members m JOIN conversations c ON c.id = m.conversation WHERE m.account = :account

-- name: group_deeds
SELECT e.conversation, e.seq, e.kind, e.sender, e.at, e.subjects, e.until
  FROM entries e JOIN conversations c ON c.id = e.conversation WHERE c.kind = 2 ORDER BY e.conversation, e.seq

-- name: windows
SELECT conversation, account, first_seq, last_seq FROM windows ORDER BY conversation, account, first_seq

-- name: membership_entries
SELECT conversation, seq, kind, sender, subjects FROM entries WHERE kind IN (2, 3, 4, 6) ORDER BY conversation, seq

-- name: everybody
SELECT c.id AS conversation, a.id AS account FROM conversations c JOIN accounts a ON c.kind = 3
 WHERE a.standing IS NULL OR a.standing = 0

-- name: contacts
SELECT peer FROM contacts WHERE owner = :account ORDER BY peer
)"_s;
}

//! Each answers the (conversation, seq) of what contradicts the log.
QString contradictionQueries()
{
    return uR"(
-- name: heads
SELECT id AS conversation, last_seq AS seq FROM conversations c
 WHERE last_seq <> (SELECT COALESCE(MAX(seq), 0) FROM entries e WHERE e.conversation = c.id)
    OR message_count <> (SELECT COUNT(*) FROM entries e WHERE e.conversation = c.id AND e.kind IN (1, 20))
    OR (kind <> 3 AND member_count <> (SELECT COUNT(*) FROM members m WHERE m.conversation = c.id AND m.active = 1))

-- name: counts
SELECT conversation, seq
  FROM (SELECT conversation, seq, message_count,
               SUM(CASE WHEN kind IN (1, 20) THEN 1 ELSE 0 END) OVER (PARTITION BY conversation ORDER BY seq) AS counted
          FROM entries) t
 WHERE message_count <> counted

-- name: recalls
SELECT conversation, seq FROM entries e
 WHERE recalled <> EXISTS (SELECT 1 FROM entries r WHERE r.conversation = e.conversation AND r.target = e.seq AND r.kind = 5)

-- name: changes
SELECT conversation, seq FROM entries e
 WHERE (target IS NOT NULL) <> EXISTS (SELECT 1 FROM changes c WHERE c.conversation = e.conversation AND c.seq = e.seq)

-- name: strangers
-- The world has none, and its guests leave without their windows.
SELECT conversation, seq FROM entries e JOIN conversations c ON c.id = e.conversation AND c.kind <> 3
 WHERE NOT EXISTS (SELECT 1 FROM windows w WHERE w.conversation = e.conversation AND w.account = e.sender
                      AND w.first_seq <= e.seq AND (w.last_seq IS NULL OR w.last_seq >= e.seq))

-- name: members
SELECT conversation, joined_seq AS seq FROM members m
 WHERE active <> EXISTS (SELECT 1 FROM windows w WHERE w.conversation = m.conversation AND w.account = m.account
                            AND w.last_seq IS NULL)

-- name: marks
SELECT conversation, read_seq AS seq FROM members m
 WHERE read_seq > (SELECT last_seq FROM conversations c WHERE c.id = m.conversation)
    OR (read_seq > 0 AND read_count <> (SELECT e.message_count FROM entries e
                                         WHERE e.conversation = m.conversation AND e.seq = m.read_seq))
)"_s;
}

struct Contradiction
{
    std::string_view query;
    Findings::Kind kind;
    QString what;
};

QList<Contradiction> contradictionKinds()
{
    using enum Findings::Kind;
    return {{"wrong.heads", State, u"the head or a count of the conversation is not that of its log"_s},
            {"wrong.counts", State, u"the running number of messages is wrong"_s},
            {"wrong.recalls", State, u"recalled without a recall, or the other way round"_s},
            {"wrong.changes", State, u"a change that the table of changes does not have, or the other way round"_s},
            {"wrong.strangers", Leaked, u"by somebody who was no member then"_s},
            {"wrong.members", State, u"a member without a window, or the other way round"_s},
            {"wrong.marks", Mark, u"a read mark beyond the end, or with a wrong count"_s}};
}

std::unique_ptr<sql::Connection> connectTo(const sql::Settings &database)
{
    auto book = sql::QueryBook::parse(database.engine, {{u"log.sql"_s, queries()}, {u"wrong.sql"_s, contradictionQueries()}});
    if (!book)
        qFatal("%s: %s", qPrintable(book.error().field), qPrintable(book.error().detail));
    return std::make_unique<sql::Connection>(database, std::make_shared<const sql::QueryBook>(*std::move(book)));
}

LoggedEntry readEntry(const sql::Row &row)
{
    LoggedEntry entry;
    entry.seq = row.integer("seq");
    entry.kind = int(row.integer("kind"));
    entry.sender = row.integer("sender");
    entry.tag = row.optionalText("tag").value_or(QString());
    entry.text = row.optionalText("text").value_or(QString());
    entry.isRecalled = row.flag("recalled");
    entry.target = row.optionalInteger("target").value_or(0);
    return entry;
}

QList<qint64> accountsIn(const sql::Row &row)
{
    QList<qint64> accounts;
    for (const QString &account : row.optionalText("subjects").value_or(QString()).split(u',', Qt::SkipEmptyParts))
        accounts.append(account.toLongLong());
    return accounts;
}

//! Who came or went.
QList<qint64> concernedBy(const sql::Row &row)
{
    return EntryKind(row.integer("kind")) == EntryKind::Left ? QList{row.integer("sender")} : accountsIn(row);
}

} // namespace

ServerLog::ServerLog(const sql::Settings &database) : m_connection(connectTo(database)) { }

QHash<qint64, Log> ServerLog::logs() const
{
    QHash<qint64, Log> logs;
    (*m_connection)("log.entries").each([&logs](const sql::Row &row) {
        logs[row.integer("conversation")].append(readEntry(row));
    });
    (*m_connection)("log.images").each([&logs](const sql::Row &row) {
        Log &log = logs[row.integer("conversation")];
        const qint64 seq = row.integer("seq");
        const auto entry = std::ranges::find(log, seq, &LoggedEntry::seq);
        entry->images.append(QString::fromLatin1(row.bytes("blob_digest").toHex()));
    });
    return logs;
}

QHash<qint64, QList<Window>> ServerLog::windows(qint64 account) const
{
    QHash<qint64, QList<Window>> own;
    for (const auto &[key, windows] : windowsByTheLog().asKeyValueRange()) {
        if (key.second == account)
            own.insert(key.first, windows);
    }
    return own;
}

QHash<qint64, StoredMark> ServerLog::marks(qint64 account) const
{
    QHash<qint64, StoredMark> marks;
    (*m_connection)("log.marks").bind("account", account).each([&marks](const sql::Row &row) {
        marks.insert(row.integer("conversation"), {row.integer("read_seq"), row.integer("unread"), row.integer("peer_read_seq")});
    });
    return marks;
}

QHash<qint64, Membership> ServerLog::memberships(qint64 account) const
{
    QHash<qint64, Membership> memberships;
    const Windows all = windowsByTheTable();
    (*m_connection)("log.memberships").bind("account", account).each([&](const sql::Row &row) {
        const qint64 conversation = row.integer("conversation");
        memberships.insert(conversation,
                           {row.flag("active"), row.flag("may_write"), all.value({conversation, account}),
                            int(row.integer("role")), row.integer("muted_until"),
                            row.optionalText("title").value_or(QString()), row.flag("everyone_muted"), row.flag("dissolved")});
    });
    return memberships;
}

QList<GroupDeed> ServerLog::groupDeeds() const
{
    return (*m_connection)("log.group_deeds").all([](const sql::Row &row) {
        return GroupDeed{row.integer("conversation"), row.integer("seq"),        EntryKind(row.integer("kind")),
                         row.integer("sender"),       row.integer("at"),         accountsIn(row),
                         row.optionalInteger("until").value_or(0)};
    });
}

QList<qint64> ServerLog::contacts(qint64 account) const
{
    return (*m_connection)("log.contacts").bind("account", account).all([](const sql::Row &row) {
        return row.integer("peer");
    });
}

ServerLog::Windows ServerLog::windowsByTheTable() const
{
    Windows windows;
    (*m_connection)("log.windows").each([&windows](const sql::Row &row) {
        windows[{row.integer("conversation"), row.integer("account")}].append(
            {row.integer("first_seq"), row.optionalInteger("last_seq").value_or(Window().to)});
    });
    return windows;
}

//! Created and Joined open windows, Left and Removed close them. Of the world everybody sees everything.
ServerLog::Windows ServerLog::windowsByTheLog() const
{
    Windows windows;
    (*m_connection)("log.membership_entries").each([&windows](const sql::Row &row) {
        const qint64 seq = row.integer("seq");
        const auto kind = EntryKind(row.integer("kind"));
        for (const qint64 account : concernedBy(row)) {
            auto &own = windows[{row.integer("conversation"), account}];
            if (kind == EntryKind::Created || kind == EntryKind::Joined)
                own.append({seq, Window().to});
            else if (!own.isEmpty())
                own.last().to = seq;
        }
    });
    (*m_connection)("log.everybody").each([&windows](const sql::Row &row) {
        windows[{row.integer("conversation"), row.integer("account")}] = {Window()};
    });
    return windows;
}

Findings ServerLog::contradictions() const
{
    Findings found;
    for (const auto &[query, kind, what] : contradictionKinds()) {
        (*m_connection)(query).each([&](const sql::Row &row) {
            found.add(kind, u"conversation %1, #%2: %3"_s.arg(row.integer("conversation")).arg(row.integer("seq")).arg(what));
        });
    }
    if (windowsByTheTable() != windowsByTheLog())
        found.add(Findings::Kind::State, u"the windows of members are not those that the logs give them"_s);
    return found;
}

} // namespace skein::test
