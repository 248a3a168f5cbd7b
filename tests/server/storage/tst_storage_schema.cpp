// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "storage_stage.h"

#include <sql/migrator.h>

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace skein;
using skein::test::StorageStage;
using skein::test::TestDatabase;

class tst_storage_schema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_query_prepares_data() { TestDatabase::addEngineRows(); }
    void every_query_prepares();
    void every_query_is_used_and_every_used_one_exists();
    void the_epoch_stays_data() { TestDatabase::addEngineRows(); }
    void the_epoch_stays();
    void an_interrupted_database_equals_a_fresh_one_data() { TestDatabase::addEngineRows(); }
    void an_interrupted_database_equals_a_fresh_one();
    void changes_from_before_they_had_a_table_are_kept_data() { TestDatabase::addEngineRows(); }
    void changes_from_before_they_had_a_table_are_kept();
};

namespace {

const QString describe = uR"(
-- name: describe [sqlite]
SELECT name || ' ' || COALESCE(sql, '') AS line FROM sqlite_schema ORDER BY name
-- name: describe [mysql]
SELECT table_name || ' ' || column_name || ' ' || column_type || ' ' || is_nullable || ' ' || COALESCE(column_default, '-') || ' ' ||
       column_key || ' ' || COALESCE(collation_name, '-') AS line
  FROM information_schema.columns WHERE table_schema = DATABASE()
UNION ALL
SELECT table_name || ' ' || index_name || ' ' || seq_in_index || ' ' || column_name || ' ' || non_unique
  FROM information_schema.statistics WHERE table_schema = DATABASE()
 ORDER BY line
)"_s;

QStringList schemaOf(const TestDatabase &database)
{
    return (*database.connect(describe))("test.describe").all([](const sql::Row &row) { return row.text("line"); });
}

struct Interrupted
{
};

//! Asked before and after each statement, with the migration's number.
using Stop = std::function<bool(int number)>;

//! Migrates until told to stop. Answers how often that was asked.
int migrate(const TestDatabase &database, const Stop &stop)
{
    int asked = 0;
    const auto connection = database.connect();
    const auto migrations = sql::Migration::load(database.engine(), u":/skein/storage/migrations"_s);
    const SystemClock clock;
    sql::Migrator migrator(*connection, clock, *migrations);
    migrator.setObserver([&](const sql::Migration &migration, qsizetype) {
        ++asked;
        if (stop(migration.number))
            throw Interrupted();
    });
    try {
        (void)migrator.run();
    } catch (const Interrupted &) {
    }
    return asked;
}

bool never(int)
{
    return false;
}

void migrateUntil(const TestDatabase &database, int steps)
{
    migrate(database, [left = steps](int) mutable { return left-- == 0; });
}

std::set<std::string> namesInSources()
{
    static const QRegularExpression pattern(u"\"([a-z]+\\.[a-zA-Z]+)\""_s);
    std::set<std::string> names;
    QDirIterator sources(QStringLiteral(SKEIN_STORAGE_SOURCES), {u"*.cpp"_s}, QDir::Files);
    while (sources.hasNext()) {
        QFile file(sources.next());
        if (!file.open(QFile::ReadOnly))
            continue;
        for (auto matches = pattern.globalMatch(QString::fromUtf8(file.readAll())); matches.hasNext();)
            names.insert(matches.next().captured(1).toStdString());
    }
    return names;
}

} // namespace

void tst_storage_schema::every_query_prepares()
{
    SKEIN_TEST_DATABASE(database);
    StorageStage stage(TestDatabase::make(engine));
    try {
        stage.connect()->checkQueries();
    } catch (const sql::Failure &failure) {
        QFAIL(failure.what());
    }
}

void tst_storage_schema::every_query_is_used_and_every_used_one_exists()
{
    for (const auto engine : {sql::Engine::SQLite, sql::Engine::MySQL}) {
        const auto book = storageQueries(engine);
        QVERIFY2(book, qPrintable(book ? QString() : book.error().field + book.error().detail));
        const auto names = (*book)->names();
        QCOMPARE(std::set<std::string>(names.begin(), names.end()), namesInSources());
    }
}

void tst_storage_schema::the_epoch_stays()
{
    SKEIN_TEST_DATABASE(database);
    StorageStage stage(TestDatabase::make(engine));
    const auto epoch
        = [&] { return StorageStage::batchIn(*stage.open(), [](Storage &storage) { return storage.state.epoch(); }); };
    const auto first = epoch();
    QCOMPARE(first.value().size(), 32);
    SystemClock clock;
    SystemRandom random;
    QCOMPARE(*migrateStorage(*stage.connect(), clock, random), 0);
    QCOMPARE(epoch(), first);
}

void tst_storage_schema::an_interrupted_database_equals_a_fresh_one()
{
    SKEIN_TEST_DATABASE(database);
    const auto fresh = TestDatabase::make(engine);
    const int all = migrate(*fresh, never);
    const QStringList expected = schemaOf(*fresh);
    QVERIFY(expected.size() > 40);
    QList<int> interruptions{0, 1, 8, 21, 34, 55, 89};
    for (int fromEnd = 1; fromEnd <= 9; ++fromEnd) // all of the newest migration
        interruptions.append(all - fromEnd);
    for (const int steps : interruptions) {
        const auto interrupted = TestDatabase::make(engine);
        migrateUntil(*interrupted, steps);
        migrate(*interrupted, never);
        QCOMPARE(schemaOf(*interrupted), expected);
    }
}

void tst_storage_schema::changes_from_before_they_had_a_table_are_kept()
{
    SKEIN_TEST_DATABASE(database);
    const auto old = TestDatabase::make(engine);
    migrate(*old, [](int number) { return number == 2; });
    const auto connection = old->connect(uR"(
-- name: add
INSERT INTO entries (conversation, seq, kind, sender, at, message_count, target) VALUES (1, :seq, 2, 1, 1, 1, :target)
-- name: changes
SELECT seq, target FROM changes WHERE conversation = 1 ORDER BY seq
)"_s);
    sql::Transaction transaction(*connection);
    (*connection)("test.add").bind("seq", 1).bind("target", std::optional<qint64>()).run();
    (*connection)("test.add").bind("seq", 2).bind("target", std::optional<qint64>(1)).run();
    (*connection)("test.add").bind("seq", 5).bind("target", std::optional<qint64>(1)).run();
    transaction.commit();

    migrate(*old, never);

    const auto changes = (*connection)("test.changes").all([](const sql::Row &row) {
        return std::pair(row.integer("seq"), row.integer("target"));
    });
    QCOMPARE(changes, (QList<std::pair<qint64, qint64>>{{2, 1}, {5, 1}}));
}

QTEST_GUILESS_MAIN(tst_storage_schema)
#include "tst_storage_schema.moc"
