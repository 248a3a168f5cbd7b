// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/transaction.h>
#include <support/test_database.h>

#include <QSqlError>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace skein;
using namespace skein::sql;
using skein::test::TestDatabase;
using Kind = skein::sql::Failure::Kind;

class tst_sql_failures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_repeated_key_is_a_value_where_it_is_expected_data() { TestDatabase::addEngineRows(); }
    void a_repeated_key_is_a_value_where_it_is_expected();
    void a_repeated_key_leaves_the_transaction_alone_data() { TestDatabase::addEngineRows(); }
    void a_repeated_key_leaves_the_transaction_alone();
    void a_repeated_key_never_shows_its_value_data() { TestDatabase::addEngineRows(); }
    void a_repeated_key_never_shows_its_value();
    void broken_sql_is_other_data() { TestDatabase::addEngineRows(); }
    void broken_sql_is_other();
    void a_killed_connection_is_detected_and_mended();
    void a_connection_lost_in_a_transaction_runs_nothing_outside_of_it();
    void a_commit_without_reply_is_unknown();
    void a_deadlock_is_named_and_breaks_the_transaction();
    void a_lock_wait_that_takes_too_long_breaks_the_transaction();
    void an_unknown_savepoint_is_named_data() { TestDatabase::addEngineRows(); }
    void an_unknown_savepoint_is_named();
    void a_second_writer_of_sqlite_is_busy();
    void a_full_disk_is_named();
    void a_disk_that_fails_is_not_a_mistake_of_ours();
    void a_server_that_is_away_is_a_lost_connection();
};

namespace {

const QString queries = uR"(
-- name: put
INSERT INTO pairs (k, v) VALUES (:k, :v)
-- name: set
UPDATE pairs SET v = :v WHERE k = :k
-- name: get
SELECT v FROM pairs WHERE k = :k
-- name: self [mysql]
SELECT CONNECTION_ID() AS id
)"_s;

std::unique_ptr<Connection> withPairs(const TestDatabase &database, ConnectionOptions options = {})
{
    auto db = database.connect(queries, options);
    db->execute(*Dialect(database.engine())
                     .expand(u"CREATE TABLE pairs (k {{text 20}} NOT NULL PRIMARY KEY, v {{integer}}) {{table}}"_s));
    return db;
}

void put(Connection &db, const QString &key, int value)
{
    db("test.put").bind("k", key).bind("v", value).run();
}

void set(Connection &db, const QString &key, int value)
{
    db("test.set").bind("k", key).bind("v", value).run();
}

std::optional<qint64> get(Connection &db, const QString &key)
{
    return db("test.get").bind("k", key).one([](const Row &row) { return row.integer("v"); });
}

void killFrom(Connection &killer, Connection &victim)
{
    const auto id = victim("test.self").one([](const Row &row) { return row.integer("id"); });
    killer.execute(u"KILL CONNECTION %1"_s.arg(*id));
}

template<class Work>
std::optional<Kind> failureOf(Work &&work)
{
    try {
        work();
    } catch (const Failure &failure) {
        return failure.kind();
    }
    return std::nullopt;
}

std::unique_ptr<TestDatabase> mariadb()
{
    return TestDatabase::make(Engine::MySQL);
}

} // namespace

Q_DECLARE_METATYPE(Kind)

#define NEEDS_MARIADB(name)                                                                                            \
    const auto name = mariadb();                                                                                       \
    if (!name && TestDatabase::isMySQLRequired())                                                                      \
        QFAIL("SKEIN_TEST_MYSQL names no server");                                                                     \
    if (!name)                                                                                                         \
    QSKIP("SKEIN_TEST_MYSQL names no server")

void tst_sql_failures::a_repeated_key_is_a_value_where_it_is_expected()
{
    SKEIN_TEST_DATABASE(database);
    const auto db = withPairs(*database);
    const auto insert = [&] { return (*db)("test.put").bind("k", u"a"_s).bind("v", 1).tryRun(); };
    QCOMPARE(insert(), Insertion::Inserted);
    QCOMPARE(insert(), Insertion::Duplicate);
}

void tst_sql_failures::a_repeated_key_leaves_the_transaction_alone()
{
    SKEIN_TEST_DATABASE(database);
    const auto db = withPairs(*database);
    Transaction transaction(*db);
    put(*db, u"a"_s, 1);
    QCOMPARE(failureOf([&] { put(*db, u"a"_s, 2); }), Kind::Constraint);
    put(*db, u"b"_s, 3);
    transaction.commit();
    QCOMPARE(get(*db, u"a"_s), 1);
    QCOMPARE(get(*db, u"b"_s), 3);
}

void tst_sql_failures::a_repeated_key_never_shows_its_value()
{
    SKEIN_TEST_DATABASE(database);
    const auto db = withPairs(*database);
    put(*db, u"secret"_s, 1);
    try {
        put(*db, u"secret"_s, 2);
        QFAIL("a repeated key was taken");
    } catch (const Failure &failure) {
        QVERIFY(QByteArray(failure.what()).startsWith("test.put: "));
        QVERIFY(!QByteArray(failure.what()).contains("secret"));
    }
}

void tst_sql_failures::broken_sql_is_other()
{
    SKEIN_TEST_DATABASE(database);
    const auto db = database->connect(u"-- name: bad\nSELECT nonsense FROM nowhere"_s);
    QCOMPARE(failureOf([&] { (void)(*db)("test.bad").exists(); }), Kind::Other);
}

void tst_sql_failures::a_killed_connection_is_detected_and_mended()
{
    NEEDS_MARIADB(database);
    const auto db = withPairs(*database);
    put(*db, u"a"_s, 1);
    killFrom(*database->connect(queries), *db);
    QCOMPARE(failureOf([&] { (void)get(*db, u"a"_s); }), Kind::ConnectionLost);
    QVERIFY(db->isLost());
    QCOMPARE(failureOf([&] { (void)get(*db, u"a"_s); }), Kind::ConnectionLost);

    db->reconnect();
    QVERIFY(!db->isLost());
    QCOMPARE(get(*db, u"a"_s), 1);
    QCOMPARE(failureOf([&] { db->execute(u"INSERT INTO pairs (k, v) VALUES (\"x\", 1)"_s); }),
             Kind::Other); // ANSI_QUOTES is set again
}

void tst_sql_failures::a_connection_lost_in_a_transaction_runs_nothing_outside_of_it()
{
    NEEDS_MARIADB(database);
    const auto db = withPairs(*database);
    {
        Transaction transaction(*db);
        put(*db, u"a"_s, 1);
        killFrom(*database->connect(queries), *db);
        QCOMPARE(failureOf([&] { put(*db, u"b"_s, 2); }), Kind::ConnectionLost);
        QCOMPARE(failureOf([&] { put(*db, u"c"_s, 3); }), Kind::ConnectionLost);
        QCOMPARE(failureOf([&] { transaction.commit(); }), Kind::ConnectionLost);
    }
    db->reconnect();
    for (const auto &key : {u"a"_s, u"b"_s, u"c"_s})
        QCOMPARE(get(*db, key), std::nullopt);
}

void tst_sql_failures::a_commit_without_reply_is_unknown()
{
    NEEDS_MARIADB(database);
    const auto db = withPairs(*database);
    Transaction transaction(*db);
    put(*db, u"a"_s, 1);
    killFrom(*database->connect(queries), *db);
    QCOMPARE(failureOf([&] { transaction.commit(); }), Kind::CommitUnknown);
    QVERIFY(db->isLost());
}

void tst_sql_failures::a_deadlock_is_named_and_breaks_the_transaction()
{
    NEEDS_MARIADB(database);
    const auto setup = withPairs(*database);
    put(*setup, u"a"_s, 0);
    put(*setup, u"b"_s, 0);
    std::atomic<int> holding = 0;
    std::atomic<int> deadlocks = 0;
    const auto cross = [&](const QString &first, const QString &second) {
        const auto db = database->connect(queries);
        Transaction transaction(*db);
        set(*db, first, 1);
        ++holding;
        while (holding < 2)
            std::this_thread::yield();
        if (failureOf([&] { set(*db, second, 1); }) != Kind::Deadlock)
            return transaction.commit();
        ++deadlocks;
        if (failureOf([&] { put(*db, u"c"_s, 1); }) != Kind::Deadlock
            || failureOf([&] { transaction.commit(); }) != Kind::Deadlock)
            deadlocks = 100;
        transaction.rollback();
        set(*db, u"b"_s, 7); // the connection itself is sound
    };
    std::thread one(cross, u"a"_s, u"b"_s), other(cross, u"b"_s, u"a"_s);
    one.join();
    other.join();
    QCOMPARE(deadlocks.load(), 1);
    QCOMPARE(get(*setup, u"c"_s), std::nullopt);
    QCOMPARE(get(*setup, u"b"_s), 7);
}

void tst_sql_failures::a_lock_wait_that_takes_too_long_breaks_the_transaction()
{
    NEEDS_MARIADB(database);
    const auto holder = withPairs(*database);
    put(*holder, u"a"_s, 0);
    const Transaction held(*holder);
    set(*holder, u"a"_s, 1);

    const auto db = database->connect(queries, {.lockTimeout = std::chrono::seconds(1)});
    Transaction transaction(*db);
    QCOMPARE(failureOf([&] { set(*db, u"a"_s, 2); }), Kind::Deadlock);
    QCOMPARE(failureOf([&] { transaction.commit(); }), Kind::Deadlock);
}

void tst_sql_failures::an_unknown_savepoint_is_named()
{
    SKEIN_TEST_DATABASE(database);
    const auto db = withPairs(*database);
    Transaction transaction(*db);
    QCOMPARE(failureOf([&] { db->execute(u"RELEASE SAVEPOINT nowhere"_s); }), Kind::SavepointLost);
    QCOMPARE(failureOf([&] { transaction.commit(); }), Kind::SavepointLost);
}

void tst_sql_failures::a_second_writer_of_sqlite_is_busy()
{
    const auto database = TestDatabase::make(Engine::SQLite);
    const auto writer = withPairs(*database);
    const auto other = database->connect(queries, {.lockTimeout = std::chrono::milliseconds(1)});
    {
        const Transaction held(*writer);
        QCOMPARE(failureOf([&] { const Transaction transaction(*other); }), Kind::Busy);
        QVERIFY(!other->inTransaction());
    }
    put(*other, u"a"_s, 1); // refused once, not for ever
}

void tst_sql_failures::a_full_disk_is_named()
{
    const auto database = TestDatabase::make(Engine::SQLite);
    const auto db = withPairs(*database);
    db->execute(u"PRAGMA max_page_count = 3"_s);
    QCOMPARE(failureOf([&] {
                 Transaction transaction(*db);
                 for (int i = 0; i < 2000; ++i)
                     put(*db, QString::number(i), i);
             }),
             Kind::DiskFull);
}

void tst_sql_failures::a_disk_that_fails_is_not_a_mistake_of_ours()
{
    // What a full disk says where SQLite does not look for it: a file that cannot grow or be made, an fsync.
    for (const QString &code : {u"10"_s, u"1034"_s, u"4874"_s, u"14"_s}) {
        const QSqlError error(u"driver"_s, u"disk I/O error"_s, QSqlError::StatementError, code);
        const Failure failure = Failure::from(error, Engine::SQLite, "commit");
        QCOMPARE(failure.kind(), Kind::DiskFailed);
        QVERIFY(failure.breaksTransaction());
    }
}

void tst_sql_failures::a_server_that_is_away_is_a_lost_connection()
{
    const auto settings = Settings::parse(u"mysql://root@127.0.0.1:1/none"_s);
    QCOMPARE(failureOf([&] { Connection(*settings, nullptr); }), Kind::ConnectionLost);
}

QTEST_GUILESS_MAIN(tst_sql_failures)
#include "tst_sql_failures.moc"
