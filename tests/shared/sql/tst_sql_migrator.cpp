// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <sql/migrator.h>
#include <support/interruptions.h>
#include <support/test_database.h>

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace skein;
using namespace skein::sql;
using skein::test::Interruption;
using skein::test::Point;
using skein::test::TestDatabase;

class tst_sql_migrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void applies_each_migration_once_data() { TestDatabase::addEngineRows(); }
    void applies_each_migration_once();
    void applies_only_what_is_new_data() { TestDatabase::addEngineRows(); }
    void applies_only_what_is_new();
    void continues_after_an_interruption_anywhere_data() { TestDatabase::addEngineRows(); }
    void continues_after_an_interruption_anywhere();
    void refuses_a_newer_database_data() { TestDatabase::addEngineRows(); }
    void refuses_a_newer_database();
    void refuses_an_edited_migration_data() { TestDatabase::addEngineRows(); }
    void refuses_an_edited_migration();
    void two_migrators_do_the_work_once_data() { TestDatabase::addEngineRows(); }
    void two_migrators_do_the_work_once();
    void a_broken_migration_is_not_recorded_data() { TestDatabase::addEngineRows(); }
    void a_broken_migration_is_not_recorded();
    void a_change_that_failed_is_never_taken_for_done_data() { TestDatabase::addEngineRows(); }
    void a_change_that_failed_is_never_taken_for_done();
    void every_kind_of_schema_change_can_be_interrupted_data() { TestDatabase::addEngineRows(); }
    void every_kind_of_schema_change_can_be_interrupted();
    void reads_names_and_statements();
    void refuses_a_bad_file_name();
    void refuses_holes_in_the_numbers();
};

namespace {

const QString people = uR"(-- people
CREATE TABLE people (id {{key}}, name {{text 20}} NOT NULL) {{table}};
CREATE INDEX people_by_name ON people (name); -- it's a comment; with a semicolon
INSERT INTO people (name) VALUES ('semi;colon');
)"_s;
const QString ages = uR"(-- ages
ALTER TABLE people ADD COLUMN age {{integer}};
UPDATE people SET age = COALESCE(age, 0) + 1;
INSERT INTO people (name, age) VALUES ('second', 2);
)"_s;
const QString kinds = uR"(-- kinds
CREATE TABLE staff (id {{integer}} NOT NULL, boss {{integer}}, note {{text 20}}) {{table}};
CREATE TABLE rooms (id {{integer}} NOT NULL) {{table}};
CREATE UNIQUE INDEX staff_boss ON staff (boss);
INSERT INTO staff (id, boss, note) VALUES (1, 2, 'kept');
ALTER TABLE staff RENAME COLUMN boss TO chief;
ALTER TABLE staff DROP COLUMN note;
DROP INDEX staff_boss {{on_table staff}};
CREATE INDEX staff_chief ON staff (chief);
ALTER TABLE staff RENAME TO crew;
ALTER TABLE crew ADD COLUMN age {{integer}};
DROP TABLE rooms;
)"_s;
const QString keys = uR"(-- keys
ALTER TABLE crew ADD PRIMARY KEY (id);
RENAME TABLE crew TO sailors;
ALTER TABLE sailors CHANGE age years BIGINT;
ALTER TABLE sailors ADD CONSTRAINT old_enough CHECK (years > 0);
ALTER TABLE sailors DROP CONSTRAINT old_enough;
ALTER TABLE sailors DROP PRIMARY KEY;
RENAME TABLE sailors TO crew;
ALTER TABLE crew CHANGE years age BIGINT;
)"_s;
const QString crew = u"-- name: crew\nSELECT id, chief, age FROM crew"_s;
const QString queries = u"-- name: people\nSELECT name, age FROM people ORDER BY id"_s;

QList<Migration> migrations(Engine engine, int count = 2)
{
    const QList all{*Migration::parse(engine, u"0001_people.sql"_s, people),
                    *Migration::parse(engine, u"0002_ages.sql"_s, ages)};
    return all.first(count);
}

QStringList peopleOf(Connection &db)
{
    return db("test.people").all([](const Row &row) {
        return row.text("name") + u' ' + QString::number(row.integer("age"));
    });
}

const QStringList expected{u"semi;colon 1"_s, u"second 2"_s};

struct Interrupted
{
};

//! Migrates in runs of which each dies one point later than the one before. Answers how many died.
int diesEverywhere(const TestDatabase &database, const QList<Migration> &migrations)
{
    const SystemClock clock;
    std::optional<Point> last;
    for (int deaths = 0;; ++deaths) {
        Interruption interruption(last, [] { throw Interrupted(); });
        const auto db = database.connect();
        Migrator migrator(*db, clock, migrations);
        interruption.attachTo(migrator);
        try {
            (void)migrator.run();
            return deaths;
        } catch (const Interrupted &) {
            last = interruption.struckAt();
        }
    }
}

} // namespace

void tst_sql_migrator::applies_each_migration_once()
{
    SKEIN_TEST_DATABASE(database);
    const auto db = database->connect(queries);
    const SystemClock clock;
    const auto run = [&] { return *Migrator(*db, clock, migrations(engine)).run(); };
    QCOMPARE(run(), 2);
    QCOMPARE(run(), 0);
    QCOMPARE(peopleOf(*db), expected);
}

void tst_sql_migrator::applies_only_what_is_new()
{
    SKEIN_TEST_DATABASE(database);
    const auto db = database->connect(queries);
    const SystemClock clock;
    QCOMPARE(*Migrator(*db, clock, migrations(engine, 1)).run(), 1);
    QCOMPARE(*Migrator(*db, clock, migrations(engine, 2)).run(), 1);
    QCOMPARE(peopleOf(*db), expected);
}

void tst_sql_migrator::continues_after_an_interruption_anywhere()
{
    SKEIN_TEST_DATABASE(database);
    const int deaths = diesEverywhere(*database, migrations(engine));
    QVERIFY(deaths > 12); // before and after each statement at least
    QCOMPARE(peopleOf(*database->connect(queries)), expected);
}

void tst_sql_migrator::refuses_a_newer_database()
{
    SKEIN_TEST_DATABASE(database);
    const auto db = database->connect(queries);
    const SystemClock clock;
    QVERIFY(bool(Migrator(*db, clock, migrations(engine, 2)).run()));
    const auto refused = Migrator(*db, clock, migrations(engine, 1)).run();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
}

void tst_sql_migrator::refuses_an_edited_migration()
{
    SKEIN_TEST_DATABASE(database);
    const auto db = database->connect(queries);
    const SystemClock clock;
    QVERIFY(bool(Migrator(*db, clock, migrations(engine)).run()));
    auto edited = migrations(engine);
    edited[0] = *Migration::parse(engine, u"0001_people.sql"_s, people + u"-- a word more"_s);
    const auto refused = Migrator(*db, clock, edited).run();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QCOMPARE(refused.error().field, u"0001_people"_s);
}

void tst_sql_migrator::two_migrators_do_the_work_once()
{
    SKEIN_TEST_DATABASE(database);
    const auto first = database->connect(queries); // SQLite: nobody can wait for the change to WAL, which only a new file sees
    std::atomic<int> applied = 0;
    std::atomic<int> failed = 0;
    const auto migrate = [&] {
        try {
            const auto db = database->connect(queries);
            const auto count = Migrator(*db, SystemClock(), migrations(database->engine())).run();
            applied += count ? *count : 100;
        } catch (const Failure &failure) {
            qWarning() << failure.what();
            ++failed;
        }
    };
    std::thread one(migrate), other(migrate);
    one.join();
    other.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(applied.load(), 2);
    QCOMPARE(peopleOf(*database->connect(queries)), expected);
}

void tst_sql_migrator::a_broken_migration_is_not_recorded()
{
    SKEIN_TEST_DATABASE(database);
    const auto db = database->connect(queries);
    const SystemClock clock;
    auto broken = migrations(engine);
    broken[1].statements.append(u"INSERT INTO nowhere (a) VALUES (1)"_s);
    QVERIFY_EXCEPTION_THROWN((void)Migrator(*db, clock, broken).run(), Failure);
    broken[1].statements.removeLast();
    QCOMPARE(*Migrator(*db, clock, broken).run(), 1);
    QCOMPARE(peopleOf(*db), expected);
}

void tst_sql_migrator::a_change_that_failed_is_never_taken_for_done()
{
    SKEIN_TEST_DATABASE(database);
    const auto db = database->connect(queries);
    const SystemClock clock;
    db->execute(*Dialect(engine).expand(u"CREATE TABLE people (id {{key}}, name {{text 20}}) {{table}}"_s)); // not ours
    for (int start = 0; start < 3; ++start)
        QVERIFY_EXCEPTION_THROWN((void)Migrator(*db, clock, migrations(engine)).run(), Failure);
}

void tst_sql_migrator::every_kind_of_schema_change_can_be_interrupted()
{
    SKEIN_TEST_DATABASE(database);
    QList all{*Migration::parse(engine, u"0001_kinds.sql"_s, kinds)};
    if (engine == Engine::MySQL) // SQLite has none of these
        all.append(*Migration::parse(engine, u"0002_keys.sql"_s, keys));
    const int deaths = diesEverywhere(*database, all);
    QVERIFY(deaths > 2 * all.constFirst().statements.size());
    const auto members = (*database->connect(crew))("test.crew").all([](const Row &row) {
        return QList{row.integer("id"), row.integer("chief"), row.optionalInteger("age").value_or(-1)};
    });
    QCOMPARE(members, (QList<QList<qint64>>{{1, 2, -1}}));
}

void tst_sql_migrator::reads_names_and_statements()
{
    const auto migration = Migration::parse(Engine::SQLite, u"0001_people.sqlite.sql"_s, people);
    QVERIFY(bool(migration));
    QCOMPARE(migration->number, 1);
    QCOMPARE(migration->name, u"people"_s);
    QCOMPARE(migration->statements.size(), 3);
    QCOMPARE(migration->statements[2], u"INSERT INTO people (name) VALUES ('semi;colon')"_s);
}

void tst_sql_migrator::refuses_a_bad_file_name()
{
    QVERIFY(!Migration::parse(Engine::SQLite, u"people.sql"_s, people));
}

void tst_sql_migrator::refuses_holes_in_the_numbers()
{
    const QTemporaryDir folder;
    for (const auto &name : {u"0001_a.sql"_s, u"0003_c.sql"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("SELECT 1;");
    }
    const auto loaded = Migration::load(Engine::SQLite, folder.path());
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().field, u"c"_s);
}

QTEST_GUILESS_MAIN(tst_sql_migrator)
#include "tst_sql_migrator.moc"
