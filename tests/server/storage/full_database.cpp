// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "full_database.h"

#include <core/clock.h>
#include <core/random.h>
#include <storage/schema.h>

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <variant>

namespace skein::test {

using namespace Qt::StringLiterals;
using sql::Engine;

namespace {

// Conversation 1 is a group with a long log; 2 … 500 are direct ones of account 1 with everybody else.
// Each %1 is the number of rows, i runs from 1 to it.
const QList<std::pair<int, QString>> &rows()
{
    static const QList<std::pair<int, QString>> all{
        {2000,
         u"users (login_name, email, phone, password_hash, created_at) "
         "%1 'u' || i, 'u' || i || '@x.org', 10000000000 + i, 'none', 1 FROM n"_s},
        {2000,
         u"accounts (user_id, nickname, nickname_folded, created_at) %1 i, 'Name ' || i, 'name ' || i, 1 FROM n"_s},
        {2000, u"blocks (owner, blocked, since) %1 1 + i % 40, i, 1 FROM n"_s},
        {2000,
         u"sessions (user_id, account_id, label, token_hash, previous_hash, issued_at, rotated_at, last_seen_at) "
         "%1 i, i, 'x', {{hash i}}, {{hash i + 5000}}, 1, 1, i FROM n"_s},
        {2000, u"contacts (owner, peer, conversation, since) %1 1 + i % 40, i, i, 1 FROM n"_s},
        {2000, u"contact_requests (sender, receiver, note, state, at) %1 i, 1 + (i * 7) % 90, '', 1, i FROM n"_s},
        {500,
         u"conversations (kind, title, owner, smaller, larger, creator, tag, last_seq, message_count, created_at) "
         "%1 CASE WHEN i = 1 THEN 2 ELSE 1 END, NULL, NULL, CASE WHEN i > 1 THEN 1 END, CASE WHEN i > 1 THEN i END, "
         "CASE WHEN i = 1 THEN 1 END, CASE WHEN i = 1 THEN 't' END, CASE WHEN i = 1 THEN 10000 ELSE 10 END, 10, 1 FROM n"_s},
        {500,
         u"members (conversation, account, role, may_write, active, joined_seq, read_seq, read_count) "
         "%1 1, i, 1, 1, 1, 1, 1, 0 FROM n"_s},
        {499,
         u"members (conversation, account, role, may_write, active, joined_seq, read_seq, read_count) "
         "%1 i + 1, 1, 1, 1, 1, 1, 1, 0 FROM n"_s},
        {499,
         u"members (conversation, account, role, may_write, active, joined_seq, read_seq, read_count) "
         "%1 i + 1, i + 1, 1, 1, 1, 1, 1, 0 FROM n"_s},
        {1498, u"windows (conversation, account, first_seq) SELECT conversation, account, 1 FROM members LIMIT %2"_s},
        {10000,
         u"entries (conversation, seq, kind, sender, tag, at, message_count, target, text) "
         "%1 1, i, 1, 1 + i % 500, 'a' || i, i, i, CASE WHEN i % 100 = 0 THEN i - 1 END, 'text' FROM n"_s},
        {100, u"changes (conversation, seq, target) %1 1, i * 100, i * 100 - 1 FROM n"_s},
        {4990,
         u"entries (conversation, seq, kind, sender, tag, at, message_count, text) "
         "%1 2 + i % 499, 1 + (i - i % 499) / 499, 1, 1, 'b' || i, i, i, 'text' FROM n"_s},
        {2000,
         u"attachments (conversation, seq, position, blob_digest, name, mime, size, width, height) "
         "%1 1, i, 0, {{hash 1 + i % 700}}, 'x.png', 'image/png', 1, 1, 1 FROM n"_s},
        {4000, u"feed (account, kind, item_key, seq) %1 1 + i % 20, 1 + i % 4, i, i FROM n"_s},
        {2000, u"feed_heads (account, seq) %1 i, 4000 FROM n"_s},
        {700, u"blobs (digest, mime, size, width, height, created_at) %1 {{hash i}}, 'image/png', 1, 1, 1, 1 FROM n"_s},
        {700, u"blob_aliases (uploaded, stored) %1 {{hash i + 1000}}, {{hash i}} FROM n"_s},
        {700, u"blob_owners (digest, account) %1 {{hash i}}, 1 + i % 100 FROM n"_s},
        {700,
         u"uploads (id, account, digest, size, name, created_at) %1 'upload' || i, 1 + i % 100, {{hash i}}, 1, 'x', i FROM n"_s},
        {400, u"join_requests (conversation, account, note, at) %1 1 + i % 7, i, '', i FROM n"_s},
        {400, u"blacklist (conversation, account, by_account, since) %1 1 + i % 7, i, 1, i FROM n"_s},
        {200, u"findable_groups (conversation, title_folded) %1 i, 'name ' || i FROM n"_s},
        {2000, u"codes (user_id, purpose, code_hash, tries_left, expires_at) %1 i, 1, 'none', 5, 1 FROM n"_s},
        {2000, u"mail_queue (recipient, subject, body, due_at, give_up_at) %1 'a@x.org', 's', 'b', i, i FROM n"_s},
        {8, u"lane_commits (lane, batch) %1 'lane' || i, 1 FROM n"_s},
    };
    return all;
}

QString hashOf(const QString &number, Engine engine)
{
    return engine == Engine::SQLite ? u"CAST(printf('%032d', %1) AS BLOB)"_s.replace(u"%1"_s, number)
                                    : u"CAST(LPAD(%1, 32, '0') AS BINARY(32))"_s.arg(number);
}

QString insertion(int count, QString text, Engine engine)
{
    static const QRegularExpression hash(u"\\{\\{hash ([^}]*)\\}\\}"_s);
    for (auto match = hash.match(text); match.hasMatch(); match = hash.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), hashOf(match.captured(1), engine));
    const QString numbers
        = u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) SELECT"_s.arg(count);
    return u"INSERT INTO "_s + text.replace(u"%1"_s, numbers).replace(u"%2"_s, QString::number(count));
}

void fill(sql::Connection &connection, bool hasStatistics)
{
    connection.execute(u"BEGIN"_s);
    if (connection.engine() == Engine::MySQL)
        connection.execute(u"SET max_recursive_iterations = 100000"_s);
    for (const auto &[count, text] : rows())
        connection.execute(insertion(count, text, connection.engine()));
    connection.execute(u"COMMIT"_s);
    if (connection.engine() == Engine::SQLite && hasStatistics)
        connection.execute(u"ANALYZE"_s);
    for (const auto &[count, text] : rows()) {
        if (connection.engine() == Engine::MySQL)
            connection.execute(u"ANALYZE TABLE "_s + text.section(u' ', 0, 0));
    }
}

//! Every query begins with EXPLAIN.
std::shared_ptr<const sql::QueryBook> explainingBook(Engine engine)
{
    static const QRegularExpression title(u"^(-- name: .*)$"_s, QRegularExpression::MultilineOption);
    const QString explain = engine == Engine::SQLite ? u"\\1\nEXPLAIN QUERY PLAN"_s : u"\\1\nEXPLAIN"_s;
    QList<std::pair<QString, QString>> files;
    for (const QFileInfo &info : QDir(u":/skein/storage/queries"_s).entryInfoList()) {
        QFile file(info.filePath());
        if (file.open(QFile::ReadOnly))
            files.append({info.fileName(), QString::fromUtf8(file.readAll()).replace(title, explain)});
    }
    files.append({u"test.sql"_s, {}});
    return std::make_shared<const sql::QueryBook>(*sql::QueryBook::parse(engine, files));
}

using Sample = std::variant<qint64, QString, QByteArray>;

//! A value as it occurs, of the column's type: MariaDB uses no index for a text that is compared with a number.
Sample sampleFor(const std::string &query, const std::string &parameter)
{
    static const QHash<QByteArray, Sample> samples{
        {"media.findUpload.id", u"upload7"_s},
        {"media.deleteUpload.id", u"upload7"_s},
        {"media.putUpload.id", u"upload7"_s},
        {"tag", u"a77"_s},
        {"login", u"u77"_s},
        {"lane", u"lane1"_s},
        {"epoch", u"epoch"_s},
        {"folded", u"name 77"_s},
        {"pinyin", u"|name77"_s},
        {"bio", u"bio"_s},
        {"remark", u"remark"_s},
        {"avatar", QByteArray("00000000000000000000000000000077")},
        {"hash", QByteArray("00000000000000000000000000000077")},
        {"digest", QByteArray("00000000000000000000000000000077")},
        {"uploaded", QByteArray("00000000000000000000000000001077")},
        {"stored", QByteArray("00000000000000000000000000000077")},
        {"after", 70LL},
        {"before", 9000LL},
        {"first", 10LL},
        {"last", 9000LL},
        {"limit", 51LL},
        {"conversation", 1LL},
        {"seq", 77LL},
        {"reader", 1LL},
        {"account", 1LL},
        {"owner", 1LL},
    };
    const QByteArray name = QByteArray::fromStdString(parameter);
    const auto own = samples.constFind(QByteArray::fromStdString(query) + '.' + name);
    return own != samples.cend() ? *own : samples.value(name, 7LL);
}

template <class Bindings> void bindSample(Bindings &bindings, const std::string &query, const sql::Parameter &parameter)
{
    if (parameter.isList)
        bindings.bind(parameter.name, QList<qint64>{3, 4, 5, 7});
    else
        std::visit([&](const auto &value) { bindings.bind(parameter.name, value); }, sampleFor(query, parameter.name));
}

QString stepFrom(const sql::Row &row, Engine engine)
{
    if (engine == Engine::SQLite)
        return row.text("detail");
    const QString kind = row.optionalText("select_type").value_or(QString());
    const QString type = kind == u"INSERT" ? u"none"_s : row.optionalText("type").value_or(u"none"_s);
    return u"%1 %2 type=%3 %4"_s.arg(row.optionalText("table").value_or(u"-"_s),
                                     row.optionalText("key").value_or(u"-"_s), type,
                                     row.optionalText("Extra").value_or(QString()));
}

} // namespace

FullDatabase::FullDatabase(std::unique_ptr<TestDatabase> database, bool hasStatistics) : m_database(std::move(database))
{
    const auto connection = m_database->connect(*storageQueries(m_database->engine()));
    SystemRandom random;
    if (const auto migrated = migrateStorage(*connection, SystemClock(), random); !migrated)
        qFatal("%s", qPrintable(migrated.error().detail));
    fill(*connection, hasStatistics);
    m_connection = m_database->connect(explainingBook(m_database->engine()));
}

QStringList FullDatabase::queries() const
{
    QStringList names;
    for (const std::string &name : m_connection->book().names())
        names.append(QString::fromStdString(name));
    return names;
}

QStringList FullDatabase::planOf(const QString &query) const
{
    const std::string name = query.toStdString();
    return planFrom((*m_connection)(name), *m_connection->book().find(name));
}

QStringList FullDatabase::planFrom(sql::Query query, const sql::QueryText &text) const
{
    QStringList steps;
    const auto add = [&](const sql::Row &row) { steps.append(stepFrom(row, m_database->engine())); };
    if (text.hasRows) {
        query.lookUp(
            QList<int>{1, 2},
            [&](sql::Bindings &row, int) {
                for (const sql::Parameter &parameter : text.parameters)
                    bindSample(row, text.name, parameter);
            },
            add);
        return steps;
    }
    for (const sql::Parameter &parameter : text.parameters)
        bindSample(query, text.name, parameter);
    query.each(add);
    return steps;
}

QStringList FullDatabase::planOfText(const QString &sql) const
{
    const QString explain = m_database->engine() == Engine::SQLite ? u"EXPLAIN QUERY PLAN "_s : u"EXPLAIN "_s;
    const auto connection = m_database->connect(u"-- name: plan\n"_s + explain + sql);
    return planFrom((*connection)("test.plan"), *connection->book().find("test.plan"));
}

} // namespace skein::test
