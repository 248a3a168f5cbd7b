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
    void changes_from_before_they_had_a_table_are_kept_data() { TestDatabase::addEngineRows(); }
    void changes_from_before_they_had_a_table_are_kept();
};

namespace {

void migrate(const TestDatabase &database, std::optional<int> version = {})
{
    const auto connection = database.connect();
    const auto migrations = *sql::Migration::load(database.engine(), u":/skein/storage/migrations"_s);
    const SystemClock clock;
    QVERIFY(bool(sql::Migrator(*connection, clock, migrations.first(version.value_or(migrations.size()))).run()));
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

void tst_storage_schema::changes_from_before_they_had_a_table_are_kept()
{
    SKEIN_TEST_DATABASE(database);
    const auto old = TestDatabase::make(engine);
    migrate(*old, 1);
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

    migrate(*old);

    const auto changes = (*connection)("test.changes").all([](const sql::Row &row) {
        return std::pair(row.integer("seq"), row.integer("target"));
    });
    QCOMPARE(changes, (QList<std::pair<qint64, qint64>>{{2, 1}, {5, 1}}));
}

QTEST_GUILESS_MAIN(tst_storage_schema)
#include "tst_storage_schema.moc"
