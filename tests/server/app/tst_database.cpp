// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/database.h>
#include <support/test_database.h>

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace skein;
using skein::test::TestDatabase;

//! What a server says when it cannot use its database.
class tst_Database : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_a_database_of_a_newer_program_data() { TestDatabase::addEngineRows(); }
    void refuses_a_database_of_a_newer_program();
    void refuses_a_database_that_went_another_way_data() { TestDatabase::addEngineRows(); }
    void refuses_a_database_that_went_another_way();
    void refuses_tables_of_somebody_else_however_often_it_starts_data() { TestDatabase::addEngineRows(); }
    void refuses_tables_of_somebody_else_however_often_it_starts();
    void refuses_a_file_that_is_no_database();
    void refuses_a_file_that_was_cut_off();
    void refuses_a_file_with_a_damaged_schema();
};

namespace {

//! How preparing the database ends: the sentence, or "ready".
QString outcome(const TestDatabase &database)
{
    Config config;
    config.database.url = database.url();
    const SystemClock clock;
    SystemRandom random;
    const auto prepared = Database::prepare(config, clock, random);
    return prepared ? u"ready"_s : prepared.error().detail;
}

//! `sentence` after the words that name the database; or "ready".
QString complaint(const TestDatabase &database)
{
    const QString said = outcome(database);
    const QString start = u"the database %1 cannot be used: "_s.arg(database.settings().withoutSecrets());
    return said.startsWith(start) ? said.sliced(start.size()) : said;
}

std::unique_ptr<TestDatabase> readyFile()
{
    auto database = TestDatabase::make(sql::Engine::SQLite);
    return outcome(*database) == u"ready" ? std::move(database) : nullptr;
}

} // namespace

void tst_Database::refuses_a_database_of_a_newer_program()
{
    SKEIN_TEST_DATABASE(database);
    QCOMPARE(outcome(*database), u"ready"_s);
    database->connect()->execute(u"INSERT INTO schema_migrations (number, name, checksum, begun, done, applied_at) "
                                 "VALUES (9000, 'tomorrow', '', 1, 1, 1)"_s);
    QCOMPARE(complaint(*database), u"it is newer than this program (9000_tomorrow)"_s);
}

void tst_Database::refuses_a_database_that_went_another_way()
{
    SKEIN_TEST_DATABASE(database);
    QCOMPARE(outcome(*database), u"ready"_s);
    database->connect()->execute(u"UPDATE schema_migrations SET checksum = 'other' WHERE number = 2"_s);
    QCOMPARE(complaint(*database), u"a migration was changed after it had been applied (0002_changes)"_s);
}

void tst_Database::refuses_tables_of_somebody_else_however_often_it_starts()
{
    SKEIN_TEST_DATABASE(database);
    database->connect()->execute(u"CREATE TABLE server_state (name VARCHAR(40) PRIMARY KEY, value VARCHAR(200))"_s);
    for (int start = 0; start < 3; ++start) {
        const QString said = complaint(*database);
        QVERIFY2(said.contains(u"server_state"_s) && said.contains(u"already exists"_s), qPrintable(said));
    }
}

void tst_Database::refuses_a_file_that_is_no_database()
{
    const auto database = TestDatabase::make(sql::Engine::SQLite);
    QFile file(database->settings().path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QByteArray(100'000, 'x'));
    file.close();
    const QString said = complaint(*database);
    QVERIFY2(said.contains(u"file is not a database"_s), qPrintable(said));
}

void tst_Database::refuses_a_file_that_was_cut_off()
{
    const auto database = readyFile();
    QVERIFY(database);
    QFile file(database->settings().path);
    QVERIFY(file.resize(file.size() / 2));
    const QString said = complaint(*database);
    QVERIFY2(said.contains(u"database disk image is malformed"_s), qPrintable(said));
}

void tst_Database::refuses_a_file_with_a_damaged_schema()
{
    const auto database = readyFile();
    QVERIFY(database);
    QFile file(database->settings().path);
    QVERIFY(file.open(QFile::ReadWrite));
    constexpr qint64 headerBytes = 100;
    file.seek(headerBytes);
    file.write(QByteArray(1000, '\xff'));
    file.close();
    const QString said = complaint(*database);
    QVERIFY2(said.contains(u"malformed"_s), qPrintable(said));
}

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_database.moc"
