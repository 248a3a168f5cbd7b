// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "long_history.h"

#include <support/test_database.h>

namespace skein::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtATime = 50'000;

//! SQL that writes many rows: `{{numbers}}` becomes "WITH RECURSIVE n (i) … SELECT", whose i runs from first to last.
class Writer
{
public:
    explicit Writer(sql::Connection &connection) : m_connection(connection)
    {
        if (connection.engine() == sql::Engine::MySQL)
            connection.execute(u"SET max_recursive_iterations = 1000000"_s);
    }

    void write(int first, int last, const QString &insertion)
    {
        for (int begin = first; begin <= last; begin += rowsAtATime)
            writeChunk(begin, std::min(last, begin + rowsAtATime - 1), insertion);
    }

private:
    void writeChunk(int first, int last, QString insertion)
    {
        const QString numbers
            = u"WITH RECURSIVE n (i) AS (SELECT %1 UNION ALL SELECT i + 1 FROM n WHERE i < %2) SELECT"_s.arg(first).arg(
                last);
        m_connection.execute(u"INSERT INTO "_s + insertion.replace(u"{{numbers}}"_s, numbers));
    }

    sql::Connection &m_connection;
};

QString columnsOfEntries()
{
    return u"entries (conversation, seq, kind, sender, tag, at, message_count, text, attachment_count) {{numbers}} "_s;
}

void writeLongLog(Writer &writer, const LongHistory &history, AccountId other, int entries)
{
    const qint64 room = history.room.conversation.value();
    writer.write(
        1, 1,
        u"conversations (id, kind, title, owner, creator, tag, last_seq, message_count, member_count, created_at) "
        "{{numbers}} %1, 2, 'bench', %2, %2, 'long', %3, %3, 2, 1 FROM n"_s.arg(room)
            .arg(history.reader.account.value())
            .arg(entries));
    for (const AccountId account : {history.reader.account, other}) {
        writer.write(1, 1,
                     u"members (conversation, account, role, may_write, active, joined_seq, read_seq, read_count) "
                     "{{numbers}} %1, %2, 1, 1, 1, 1, 1, 1 FROM n"_s.arg(room)
                         .arg(account.value()));
        writer.write(1, 1,
                     u"windows (conversation, account, first_seq) {{numbers}} %1, %2, 1 FROM n"_s.arg(room).arg(
                         account.value()));
    }
    writer.write(1, entries,
                 columnsOfEntries()
                     + u"%1, i, 1, CASE WHEN i % 2 = 0 THEN %2 ELSE %3 END, 'long' || i, i, i, "
                       "'Lunch at twelve, or is that too early? I asked ' || i || ' people.', "
                       "CASE WHEN i % 100 = 0 THEN 1 ELSE 0 END FROM n"_s.arg(room)
                           .arg(history.reader.account.value())
                           .arg(other.value()));
    writer.write(
        1, entries / 100,
        u"attachments (conversation, seq, position, blob_digest, name, mime, size, width, height) {{numbers}} "
        "%1, i * 100, 0, X'000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f', 'photo.jpg', 'image/jpeg', 1000, 40, 30 FROM n"_s.arg(
            room));
}

//! Conversation `first` + i − 1 is the traveller's with account `others` + i − 1.
void writeManyLogs(Writer &writer, AccountId traveller, qint64 first, AccountId others, const LongHistorySize &size)
{
    const auto filled = [&](const QString &text) {
        return QString(text)
            .replace(u"$room"_s, u"(%1 + i - 1)"_s.arg(first))
            .replace(u"$other"_s, u"(%1 + i - 1)"_s.arg(others.value()))
            .replace(u"$me"_s, QString::number(traveller.value()))
            .replace(u"$each"_s, QString::number(size.entriesEach));
    };
    writer.write(1, size.conversations,
                 filled(u"conversations (id, kind, smaller, larger, last_seq, message_count, member_count, created_at) "
                        "{{numbers}} $room, 1, $me, $other, $each, $each, 2, 1 FROM n"_s));
    for (const auto &account : {u"$me"_s, u"$other"_s}) {
        writer.write(
            1, size.conversations,
            filled(u"members (conversation, account, role, may_write, active, joined_seq, read_seq, read_count) "
                   "{{numbers}} $room, %1, 1, 1, 1, 1, $each, $each FROM n"_s.arg(account)));
        writer.write(
            1, size.conversations,
            filled(u"windows (conversation, account, first_seq) {{numbers}} $room, %1, 1 FROM n"_s.arg(account)));
    }
    for (int seq = 1; seq <= size.entriesEach; ++seq)
        writer.write(1, size.conversations,
                     filled(columnsOfEntries()
                            + u"$room, %1, 1, %2, 'many-%1-' || i, %1, %1, 'See you there', 0 FROM n"_s.arg(seq).arg(
                                seq % 2 ? u"$me"_s : u"$other"_s)));
}

} // namespace

LongHistory populateLongHistory(const test::TestDatabase &database, const LongHistorySize &size)
{
    const Population people = populate(database, size.conversations + 3, 1, false); // 1, 2, 3 …
    LongHistory history{people.inhabitants[0], {ConversationId(1), Seq(size.entries)}, people.inhabitants[2], {}};
    constexpr qint64 firstRoom = 2;
    for (int i = 0; i < size.conversations; ++i)
        history.rooms += Room{ConversationId(firstRoom + i), Seq(size.entriesEach)};
    const auto connection = database.connect();
    connection->execute(u"BEGIN"_s);
    Writer writer(*connection);
    writeLongLog(writer, history, people.inhabitants[1].account, size.entries);
    writeManyLogs(writer, history.traveller.account, firstRoom, people.inhabitants[3].account, size);
    connection->execute(u"COMMIT"_s);
    return history;
}

void growBehindItsBack(sql::Connection &connection, QList<Room *> rooms)
{
    connection.execute(u"BEGIN"_s);
    Writer writer(connection);
    for (Room *room : rooms) {
        room->last = room->last.next();
        const QString conversation = QString::number(room->conversation.value());
        writer.write(
            1, 1,
            columnsOfEntries()
                + u"%1, %2, 1, c.larger, 'new-%1-%2', %2, %2, 'Are you back?', 0 FROM n JOIN conversations c ON c.id = %1"_s
                      .arg(conversation)
                      .arg(room->last.value()));
        connection.execute(
            u"UPDATE conversations SET last_seq = last_seq + 1, message_count = message_count + 1 WHERE id = "_s
            + conversation);
    }
    connection.execute(u"COMMIT"_s);
}

} // namespace skein::bench
