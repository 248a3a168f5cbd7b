// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "full_database.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace skein;
using skein::test::FullDatabase;
using skein::test::TestDatabase;

//! How the engines run the queries of the book, in their own words (EXPLAIN), in a database with enough rows that they
//! choose as they would in a large one.
class tst_query_plans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void no_query_walks_through_a_table_data() { addDatabases(); }
    void no_query_walks_through_a_table();
    void every_exception_is_needed();
    void what_runs_often_reads_only_the_rows_that_it_needs_data() { addDatabases(); }
    void what_runs_often_reads_only_the_rows_that_it_needs();
    void a_walk_and_a_sort_are_found_data() { addDatabases(); }
    void a_walk_and_a_sort_are_found();

private:
    static void addDatabases();
    FullDatabase *database(sql::Engine engine, bool hasStatistics);

    std::map<std::pair<sql::Engine, bool>, std::unique_ptr<FullDatabase>> m_databases;
};

namespace {

struct Exception
{
    QString query;
    QRegularExpression step; //!< what the plan may say
};

//! The whole list of what is let pass, and why.
const QList<Exception> &exceptions()
{
    static const auto step = [](const QString &pattern) { return QRegularExpression(pattern); };
    static const QString sort = u"TEMP B-TREE|filesort|temporary"_s;
    static const QList<Exception> all{
        // Its own list of tags, not a table.
        {u"entries.tagged"_s, step(u"^SCAN t$|^<derived"_s)},
        // A user has at most ten sessions.
        {u"sessions.ofUser"_s, step(sort)},
        // Once in a group's life, at most a thousand members.
        {u"members.heir"_s, step(sort)},
        // Once, when the server starts.
        {u"world.newcomers"_s, step(u"^SCAN f\\b|^f .*type=(ALL|index)"_s)},
        // At most as many rows as the caller named accounts.
        {u"requests.findAll"_s, step(sort)},
    };
    return all;
}

bool isAllowed(const QString &query, const QString &step)
{
    return std::ranges::any_of(exceptions(), [&](const Exception &exception) {
        return exception.query == query && exception.step.match(step).hasMatch();
    });
}

//! A step that takes the longer the more rows there are in all, whatever is asked for.
bool isCostly(const QString &step)
{
    static const QRegularExpression costly(u"^SCAN (?!(\\d+ )?CONSTANT)|AUTOMATIC|TEMP B-TREE" // SQLite
                                           "|type=(ALL|index)\\b|filesort|temporary|join buffer"_s); // MariaDB
    return costly.match(step).hasMatch();
}

//! Which index a query has to find its rows with, by table; for SQLite with what it looks for.
struct Expected
{
    QString query;
    QStringList sqlite;
    QStringList mysql;
};

const QList<Expected> &expectations()
{
    static const QList<Expected> all{
        // sending
        {u"conversations.lock"_s,
         {u"conversations USING INTEGER PRIMARY KEY (rowid=?)"_s},
         {u"conversations PRIMARY"_s}},
        {u"entries.tagged"_s, {u"e USING INDEX entries_tag (sender=? AND tag=?)"_s}, {u"e entries_tag"_s}},
        {u"members.present"_s, {u"members USING PRIMARY KEY (conversation=?)"_s}, {u"members PRIMARY"_s}},
        {u"conversations.update"_s,
         {u"conversations USING INTEGER PRIMARY KEY (rowid=?)"_s},
         {}}, // an INSERT … ON DUPLICATE KEY UPDATE, which MariaDB explains with no access at all
        {u"feed.lockHeads"_s, {u"feed_heads USING INTEGER PRIMARY KEY (rowid=?)"_s}, {u"feed_heads PRIMARY"_s}},
        {u"conversations.version"_s,
         {u"conversations USING INTEGER PRIMARY KEY (rowid=?)"_s},
         {u"conversations PRIMARY"_s}},
        {u"members.find"_s, {u"members USING PRIMARY KEY (conversation=? AND account=?)"_s}, {u"members PRIMARY"_s}},
        {u"members.moveMark"_s, {u"members USING PRIMARY KEY (conversation=? AND account=?)"_s}, {u"e PRIMARY"_s}},
        {u"members.muted"_s, {u"members USING PRIMARY KEY (conversation=?)"_s}, {u"members PRIMARY"_s}},
        // history
        {u"entries.pageAfter"_s, {u"e USING PRIMARY KEY (conversation=? AND seq>?)"_s}, {u"e PRIMARY"_s}},
        {u"entries.pageBefore"_s, {u"e USING PRIMARY KEY (conversation=? AND seq<?)"_s}, {u"e PRIMARY"_s}},
        {u"entries.changes"_s,
         {u"c USING PRIMARY KEY (conversation=? AND seq>?)"_s},
         {u"c PRIMARY"_s}},
        {u"entries.attachments"_s,
         {u"attachments USING PRIMARY KEY (conversation=? AND seq=?)"_s},
         {u"attachments PRIMARY"_s}},
        // resuming
        {u"sessions.findByToken"_s,
         {u"s USING INDEX sessions_token (token_hash=?)"_s, u"s USING INDEX sessions_previous (previous_hash=?)"_s},
         {u"s sessions_token,sessions_previous"_s}},
        {u"members.heads"_s,
         {u"m USING INDEX members_account (account=? AND conversation>?)"_s,
          u"h USING PRIMARY KEY (conversation=? AND seq=?)"_s, u"p USING PRIMARY KEY (conversation=? AND account=?)"_s},
         {u"m members_account"_s, u"h PRIMARY"_s, u"o entries_sender"_s, u"p PRIMARY"_s}},
        {u"members.marks"_s, {u"h USING PRIMARY KEY (conversation=? AND seq=?)"_s}, {u"h PRIMARY"_s}},
        {u"conversations.views"_s, {u"c USING INTEGER PRIMARY KEY (rowid=?)"_s}, {u"c PRIMARY"_s}},
        {u"conversations.windows"_s,
         {u"windows USING PRIMARY KEY (conversation=? AND account=?)"_s},
         {u"windows PRIMARY"_s}},
        {u"feed.page"_s, {u"feed USING INDEX feed_seq (account=? AND seq>?)"_s}, {u"feed feed_seq"_s}},
        {u"feed.head"_s, {u"feed_heads USING INTEGER PRIMARY KEY (rowid=?)"_s}, {u"feed_heads PRIMARY"_s}},
        // people
        {u"contacts.page"_s, {u"c USING PRIMARY KEY (owner=? AND peer>?)"_s}, {u"c PRIMARY"_s}},
        {u"contacts.findAll"_s, {u"c USING PRIMARY KEY (owner=? AND peer=?)"_s}, {u"c PRIMARY"_s}},
        {u"contacts.peers"_s, {u"contacts USING PRIMARY KEY (owner=?)"_s}, {u"contacts PRIMARY"_s}},
        {u"requests.findAll"_s, {u"r USING PRIMARY KEY (sender=? AND receiver=?)"_s}, {u"r PRIMARY"_s}},
        {u"admissions.requests"_s,
         {u"r USING PRIMARY KEY (conversation=? AND account>?)"_s},
         {u"r PRIMARY"_s}},
        {u"admissions.banned"_s, {u"blacklist USING PRIMARY KEY (conversation=? AND account=?)"_s}, {u"blacklist PRIMARY"_s}},
        {u"media.facesGroup"_s, {u"c USING INDEX conversations_avatar (avatar=?)"_s}, {u"c conversations_avatar"_s}},
        {u"media.stands"_s, {u"e USING INDEX attachments_blob (blob_digest=?)"_s}, {u"e attachments_blob"_s}},
    };
    return all;
}

//! MariaDB begins its steps with "table key …", SQLite with "SEARCH table USING …".
bool uses(const QStringList &plan, const QString &wanted)
{
    return std::ranges::any_of(plan, [&](QString step) {
        step.replace(u"COVERING INDEX"_s, u"INDEX"_s);
        return step.startsWith(u"SEARCH "_s + wanted) || step.startsWith(wanted + u' ');
    });
}

} // namespace

void tst_query_plans::addDatabases()
{
    QTest::addColumn<sql::Engine>("engine");
    QTest::addColumn<bool>("hasStatistics");
    QTest::newRow("sqlite as the server has it") << sql::Engine::SQLite << false;
    QTest::newRow("sqlite with statistics") << sql::Engine::SQLite << true;
    QTest::newRow("mariadb") << sql::Engine::MySQL << true;
}

FullDatabase *tst_query_plans::database(sql::Engine engine, bool hasStatistics)
{
    auto &place = m_databases[{engine, hasStatistics}];
    if (!place) {
        if (auto empty = TestDatabase::make(engine))
            place = std::make_unique<FullDatabase>(std::move(empty), hasStatistics);
    }
    return place.get();
}

#define FULL_DATABASE(name)                                                                                            \
    QFETCH(skein::sql::Engine, engine);                                                                                \
    QFETCH(bool, hasStatistics);                                                                                       \
    FullDatabase *const name = database(engine, hasStatistics);                                                        \
    if (!name && TestDatabase::isMySQLRequired())                                                                      \
        QFAIL("SKEIN_TEST_MYSQL names no server");                                                                     \
    if (!name)                                                                                                         \
    QSKIP("SKEIN_TEST_MYSQL names no server")

void tst_query_plans::no_query_walks_through_a_table()
{
    FULL_DATABASE(full);
    QStringList found;
    const QStringList queries = full->queries();
    QVERIFY(queries.size() > 60);
    for (const QString &query : queries) {
        const QStringList plan = full->planOf(query);
        for (const QString &step : plan) {
            if (isCostly(step) && !isAllowed(query, step))
                found.append(query + u": "_s + step);
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void tst_query_plans::every_exception_is_needed()
{
    FullDatabase *const sqlite = database(sql::Engine::SQLite, false);
    FullDatabase *const mysql = database(sql::Engine::MySQL, true);
    if (!mysql)
        QSKIP("SKEIN_TEST_MYSQL names no server");
    for (const Exception &exception : exceptions()) {
        const QStringList plan = sqlite->planOf(exception.query) + mysql->planOf(exception.query);
        QVERIFY2(std::ranges::any_of(
                     plan, [&](const QString &step) { return isCostly(step) && isAllowed(exception.query, step); }),
                 qPrintable(exception.query));
    }
}

void tst_query_plans::what_runs_often_reads_only_the_rows_that_it_needs()
{
    FULL_DATABASE(full);
    QStringList found;
    for (const Expected &expected : expectations()) {
        const QStringList plan = full->planOf(expected.query);
        const QStringList &steps = engine == sql::Engine::SQLite ? expected.sqlite : expected.mysql;
        for (const QString &wanted : steps) {
            if (!uses(plan, wanted))
                found.append(u"%1 does not use %2:\n    %3"_s.arg(expected.query, wanted, plan.join(u"\n    "_s)));
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void tst_query_plans::a_walk_and_a_sort_are_found()
{
    FULL_DATABASE(full);
    const QStringList walk = full->planOfText(u"SELECT seq FROM entries WHERE message_count = 7"_s);
    QVERIFY2(std::ranges::any_of(walk, isCostly), qPrintable(walk.join(u'\n')));
    const QStringList sort = full->planOfText(u"SELECT seq FROM entries WHERE conversation = 1 ORDER BY sender, at"_s);
    QVERIFY2(std::ranges::any_of(sort, isCostly), qPrintable(sort.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_query_plans)
#include "tst_query_plans.moc"
