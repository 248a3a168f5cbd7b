// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "server_log.h"

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
       (SELECT COUNT(*) FROM entries e WHERE e.conversation = m.conversation AND e.kind = 1
           AND e.sender <> m.account AND e.seq > m.read_seq) AS unread
  FROM members m WHERE m.account = :account
)"_s;
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

} // namespace

ServerLog::ServerLog(const TestDatabase &database) : m_connection(database.connect(queries())) { }

QHash<qint64, Log> ServerLog::logs() const
{
    QHash<qint64, Log> logs;
    (*m_connection)("test.entries").each([&logs](const sql::Row &row) {
        logs[row.integer("conversation")].append(readEntry(row));
    });
    (*m_connection)("test.images").each([&logs](const sql::Row &row) {
        Log &log = logs[row.integer("conversation")];
        const qint64 seq = row.integer("seq");
        const auto entry = std::ranges::find(log, seq, &LoggedEntry::seq);
        entry->images.append(QString::fromLatin1(row.bytes("blob_digest").toHex()));
    });
    return logs;
}

QHash<qint64, StoredMark> ServerLog::marks(qint64 account) const
{
    QHash<qint64, StoredMark> marks;
    (*m_connection)("test.marks").bind("account", account).each([&marks](const sql::Row &row) {
        marks.insert(row.integer("conversation"), {row.integer("read_seq"), row.integer("unread")});
    });
    return marks;
}

} // namespace skein::test
