// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "database_image.h"

#include <core/clock.h>
#include <core/random.h>
#include <storage/schema.h>
#include <support/interruptions.h>

#include <QProcess>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace skein;
using namespace skein::test;

//! Every migration of the server, interrupted before and after each of its statements (F10): the next start ends where an
//! uninterrupted one would have, with the rows of the version before.
class tst_storage_migrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void an_interruption_at_any_statement_leaves_no_trace_data() { TestDatabase::addEngineRows(); }
    void an_interruption_at_any_statement_leaves_no_trace();
    void a_process_killed_at_a_statement_leaves_no_trace_data() { TestDatabase::addEngineRows(); }
    void a_process_killed_at_a_statement_leaves_no_trace();
    void servers_that_start_at_the_same_time_migrate_once_data() { TestDatabase::addEngineRows(); }
    void servers_that_start_at_the_same_time_migrate_once();
    void a_server_goes_on_where_one_was_killed_while_it_waited_data() { TestDatabase::addEngineRows(); }
    void a_server_goes_on_where_one_was_killed_while_it_waited();
};

namespace {

//! Asked for by hand: processes are killed at every point, each time on a fresh database; else at a few, on one.
bool isThorough()
{
    return qEnvironmentVariableIsSet("SKEIN_TEST_EVERY_STATEMENT");
}

QList<sql::Migration> migrationsOf(sql::Engine engine)
{
    return *sql::Migration::load(engine, u":/skein/storage/migrations"_s);
}

void migrate(const TestDatabase &database, int version)
{
    const SystemClock clock;
    const auto connection = database.connect();
    const auto migrated = sql::Migrator(*connection, clock, migrationsOf(database.engine()).first(version)).run();
    if (!migrated)
        qFatal("%s", qPrintable(migrated.error().detail));
}

//! A database of an older version, with rows.
std::unique_ptr<TestDatabase> filled(sql::Engine engine, int version)
{
    auto database = TestDatabase::make(engine);
    if (version > 0) {
        migrate(*database, version);
        fill(*database);
    }
    return database;
}

//! Migrates without an interruption. Answers the points on the way.
QList<Point> pointsOf(const TestDatabase &database, int version)
{
    QList<Point> points{{}};
    const SystemClock clock;
    const auto connection = database.connect();
    sql::Migrator migrator(*connection, clock, migrationsOf(database.engine()).first(version));
    migrator.setObserver([&points](const sql::Migration &migration, qsizetype statement) {
        points.append(points.constLast().next(migration.number, statement));
    });
    (void)*migrator.run();
    return points.sliced(1);
}

Tables withoutMigrators(Tables tables)
{
    tables.remove(u"schema_migrations"_s);
    return tables;
}

//! What an uninterrupted migration makes of a filled database.
struct Outcome
{
    QList<Point> points;
    QStringList schema;
    QStringList rows;
    bool hasKeptRows = false; //!< the columns that both versions have are as they were

    Outcome(sql::Engine engine, int version)
    {
        const auto old = filled(engine, version - 1), migrated = filled(engine, version - 1);
        points = pointsOf(*migrated, version);
        schema = schemaOf(*migrated);
        rows = rowsOf(*migrated, tablesOf(*migrated));
        const Tables kept = withoutMigrators(common(tablesOf(*old), tablesOf(*migrated)));
        hasKeptRows = rowsOf(*old, kept) == rowsOf(*migrated, kept);
    }
    [[nodiscard]] bool isThatOf(const TestDatabase &database) const
    {
        return schemaOf(database) == schema && rowsOf(database, tablesOf(database)) == rows;
    }
};

const Outcome &outcomeOf(sql::Engine engine, int version)
{
    static std::map<std::pair<sql::Engine, int>, Outcome> known;
    return known.try_emplace({engine, version}, engine, version).first->second;
}

struct Thrown
{
};

//! Ends a connection as the engine can: MariaDB's is killed by another one, SQLite's ends with who uses it.
void strike(sql::Connection &killer, qint64 connection)
{
    if (killer.engine() == sql::Engine::SQLite)
        throw Thrown();
    killer.execute(u"KILL CONNECTION %1"_s.arg(connection));
}

//! Migrates in runs of which each is struck one point later than the one before. Answers how many were.
int strikeEverywhere(const TestDatabase &database, int version)
{
    const SystemClock clock;
    const auto killer = database.connect();
    std::optional<Point> last;
    for (int strikes = 0;; ++strikes) {
        const auto connection = database.connect(u"-- name: id [mysql]\nSELECT CONNECTION_ID() AS id\n"
                                                 "-- name: id [sqlite]\nSELECT 0 AS id"_s);
        const auto id = (*connection)("test.id").one([](const sql::Row &row) { return row.integer("id"); });
        Interruption interruption(last, [&] { strike(*killer, *id); });
        sql::Migrator migrator(*connection, clock, migrationsOf(database.engine()).first(version));
        interruption.attachTo(migrator);
        try {
            (void)*migrator.run();
        } catch (const Thrown &) {
        } catch (const sql::Failure &) {
        }
        if (!interruption.struckAt())
            return strikes;
        last = interruption.struckAt();
    }
}

// --- processes: this program with other arguments -------------------------------------------------------------------

QString textOf(const Point &point)
{
    return u"%1 %2 %3"_s.arg(point.migration).arg(point.statement).arg(point.call);
}

Point pointFrom(const QString &text)
{
    const QStringList parts = text.split(u' ');
    return {parts[0].toInt(), parts[1].toLongLong(), parts[2].toInt()};
}

//! Migrates to a version and is killed at the first point after another one.
int migrateAndDie(const QStringList &arguments)
{
    const auto settings = *sql::Settings::parse(arguments[0]);
    sql::Connection connection(settings, nullptr);
    const SystemClock clock;
    sql::Migrator migrator(connection, clock, migrationsOf(settings.engine).first(arguments[1].toInt()));
    Interruption interruption(pointFrom(arguments[2]), [] { std::raise(SIGKILL); });
    interruption.attachTo(migrator);
    (void)*migrator.run();
    return 0;
}

//! Starts as a server does when somebody closes its input, and prints how many migrations it applied.
int startAsServer(const QStringList &arguments)
{
    const auto settings = *sql::Settings::parse(arguments[0]);
    while (std::getchar() != EOF) { }
    sql::Connection connection(settings, *storageQueries(settings.engine));
    const SystemClock clock;
    SystemRandom random;
    std::printf("%d", *migrateStorage(connection, clock, random));
    return 0;
}

class Child : public QProcess
{
public:
    explicit Child(const QStringList &arguments)
    {
        setProcessChannelMode(QProcess::ForwardedErrorChannel);
        start(QCoreApplication::applicationFilePath(), arguments);
    }
    ~Child() override
    {
        kill();
        waitForFinished();
    }
    [[nodiscard]] bool wasKilled() { return waitForFinished() && exitStatus() == QProcess::CrashExit; }
    //! Migrations that it applied; -1 when it failed.
    [[nodiscard]] int applied()
    {
        bool isNumber = false;
        const bool hasEnded = waitForFinished() && exitStatus() == QProcess::NormalExit && exitCode() == 0;
        const int count = readAllStandardOutput().toInt(&isNumber);
        return hasEnded && isNumber ? count : -1;
    }
};

//! On purpose: the first user becomes the owner, and what a token replaced is forgotten.
bool changesRows(const sql::Migration &migration)
{
    return migration.name == u"administration"_s;
}

bool dieAt(const TestDatabase &database, int version, const Point &before)
{
    return Child({u"--migrate"_s, database.url(), QString::number(version), textOf(before)}).wasKilled();
}

} // namespace

void tst_storage_migrations::an_interruption_at_any_statement_leaves_no_trace()
{
    SKEIN_TEST_DATABASE(unused);
    for (int version = 1; version <= migrationsOf(engine).size(); ++version) {
        const Outcome &expected = outcomeOf(engine, version);
        const auto database = filled(engine, version - 1);
        QCOMPARE(strikeEverywhere(*database, version), expected.points.size());
        QVERIFY(expected.isThatOf(*database));
        QVERIFY(expected.hasKeptRows || changesRows(migrationsOf(engine)[version - 1]));
    }
}

void tst_storage_migrations::a_process_killed_at_a_statement_leaves_no_trace()
{
    SKEIN_TEST_DATABASE(unused);
    for (int version = 1; version <= migrationsOf(engine).size(); ++version) {
        const Outcome &expected = outcomeOf(engine, version);
        const auto kills = isThorough() ? expected.points.size() : 4;
        auto database = filled(engine, version - 1);
        for (qsizetype kill = 0; kill < kills; ++kill) {
            if (isThorough())
                database = filled(engine, version - 1);
            const qsizetype at = kill * expected.points.size() / kills;
            QVERIFY(dieAt(*database, version, at == 0 ? Point() : expected.points[at - 1]));
            if (isThorough() || kill + 1 == kills) {
                migrate(*database, version);
                QVERIFY2(expected.isThatOf(*database), qPrintable(textOf(expected.points[at])));
            }
        }
    }
}

void tst_storage_migrations::servers_that_start_at_the_same_time_migrate_once()
{
    SKEIN_TEST_DATABASE(database);
    const auto first = database->connect(); // SQLite: only one can make the file, which the data folder's lock sees to
    const QStringList start{u"--start"_s, database->url()};
    Child one(start), two(start), three(start);
    for (Child *child : {&one, &two, &three})
        child->closeWriteChannel();
    QList<int> applied{one.applied(), two.applied(), three.applied()};
    std::ranges::sort(applied);
    QCOMPARE(applied.constFirst(), 0);
    QCOMPARE(std::accumulate(applied.begin(), applied.end(), 0), migrationsOf(engine).size());
}

void tst_storage_migrations::a_server_goes_on_where_one_was_killed_while_it_waited()
{
    SKEIN_TEST_DATABASE(database);
    const auto first = database->connect();
    const int version = int(migrationsOf(engine).size());
    Child dying({u"--migrate"_s, database->url(), QString::number(version), textOf({1, 20, 0})});
    Child waiting({u"--start"_s, database->url()});
    waiting.closeWriteChannel();
    QVERIFY(waiting.applied() >= 0);
    QVERIFY(dying.waitForFinished());
    const auto fresh = filled(engine, 0);
    migrate(*fresh, version);
    QCOMPARE(schemaOf(*database), schemaOf(*fresh));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--migrate")
        return migrateAndDie(arguments.sliced(2));
    if (arguments.value(1) == u"--start")
        return startAsServer(arguments.sliced(2));
    tst_storage_migrations test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storage_migrations.moc"
