// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>
#include <sql/migrator.h>
#include <sql/transaction.h>

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace skein::sql {

using namespace Qt::StringLiterals;

namespace {

// `begun` and `done` count statements. Where a schema change commits by itself they show after an interruption what is
// done and which one statement may be done.
const QString table = uR"(
CREATE TABLE IF NOT EXISTS schema_migrations (
    number {{integer}} NOT NULL PRIMARY KEY,
    name {{text 100}} NOT NULL,
    checksum {{text 64}} NOT NULL,
    begun {{integer}} NOT NULL,
    done {{integer}} NOT NULL,
    applied_at {{integer}}
) {{table}}
)"_s;

const QString queries = uR"(
-- name: applied
SELECT number, name, checksum, begun, done, applied_at FROM schema_migrations ORDER BY number
-- name: insert
INSERT INTO schema_migrations (number, name, checksum, begun, done) VALUES (:number, :name, :checksum, 0, 0)
-- name: record
UPDATE schema_migrations SET begun = :begun, done = :done WHERE number = :number
-- name: finish
UPDATE schema_migrations SET applied_at = :at WHERE number = :number
-- name: lock [mysql]
SELECT GET_LOCK(LEFT('skein.migrate.' || DATABASE(), 64), 60) AS held
-- name: unlock [mysql]
SELECT RELEASE_LOCK(LEFT('skein.migrate.' || DATABASE(), 64)) AS held
)"_s;

//! Lives as long as the program, since connections keep statements by the address of their text.
const QueryBook &book(Engine engine)
{
    static const QueryBook sqlite = *QueryBook::parse(Engine::SQLite, {{u"migrations.sql"_s, queries}});
    static const QueryBook mysql = *QueryBook::parse(Engine::MySQL, {{u"migrations.sql"_s, queries}});
    return engine == Engine::SQLite ? sqlite : mysql;
}

bool changesSchema(const QString &statement)
{
    static const QRegularExpression pattern(u"^(CREATE|ALTER|DROP|RENAME|TRUNCATE)\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(statement).hasMatch();
}

//! What MySQL says to a schema change that is there already: the new table, column, key, primary key or constraint exists;
//! the table or column to rename, and the table, column or key to drop, is gone.
bool saysAlreadyDone(const Failure &failure)
{
    constexpr std::array codes{1050, 1060, 1061, 1068, 1826, 1054, 1146, 1051, 1091};
    return std::ranges::find(codes, failure.code()) != codes.end();
}

Error refusal(int number, const QString &name, const QString &detail)
{
    return {ErrorCode::NotAllowed, u"%1_%2"_s.arg(number, 4, 10, QLatin1Char('0')).arg(name), detail};
}

} // namespace

struct Migrator::Applied
{
    int number = 0;
    QString name;
    QByteArray checksum;
    qsizetype begun = 0;
    qsizetype done = 0;
    bool isComplete = false;
};

//! Keeps other migrators out. SQLite's write lock does it for each migration.
class Migrator::Lock
{
public:
    explicit Lock(Migrator &migrator)
        : m_migrator(migrator), m_isNeeded(migrator.m_connection.engine() == Engine::MySQL)
    {
        if (m_isNeeded)
            m_isHeld = m_migrator.query("migrations.lock").one([](const Row &row) {
                return row.optionalInteger("held");
            }) == 1;
    }
    ~Lock()
    {
        if (!m_isHeld)
            return;
        try {
            m_migrator.query("migrations.unlock").each([](const Row &) {});
        } catch (const Failure &failure) {
            qCWarning(logSql) << "the migration lock ends with its connection:" << failure.what();
        }
    }
    [[nodiscard]] bool isHeld() const { return m_isHeld || !m_isNeeded; }

private:
    Migrator &m_migrator;
    bool m_isNeeded;
    bool m_isHeld = false;
};

Migrator::Migrator(Connection &connection, const Clock &clock, QList<Migration> migrations)
    : m_connection(connection), m_clock(clock), m_migrations(std::move(migrations))
{
}

Result<int> Migrator::run()
{
    const Lock lock(*this);
    if (!lock.isHeld())
        return Error{ErrorCode::Unavailable, {}, u"another migrator is at work"_s};
    m_connection.execute(*Dialect(m_connection.engine()).expand(table.simplified()));
    const auto before = applied();
    if (const auto checked = check(before); !checked)
        return checked.error();
    int count = 0;
    for (const Migration &migration : m_migrations.sliced(completeCount(before)))
        count += apply(migration) ? 1 : 0;
    return count;
}

Query Migrator::query(std::string_view name)
{
    return Query(m_connection, *book(m_connection.engine()).find(name));
}

QList<Migrator::Applied> Migrator::applied()
{
    return query("migrations.applied").all([](const Row &row) {
        return Applied{int(row.integer("number")),      row.text("name"),
                       row.text("checksum").toLatin1(), qsizetype(row.integer("begun")),
                       qsizetype(row.integer("done")),  !row.isNull("applied_at")};
    });
}

qsizetype Migrator::completeCount(const QList<Applied> &applied)
{
    return std::ranges::count(applied, true, &Applied::isComplete);
}

Result<void> Migrator::check(const QList<Applied> &applied) const
{
    if (applied.size() > m_migrations.size())
        return refusal(applied.constLast().number, applied.constLast().name, u"it is newer than this program"_s);
    for (qsizetype i = 0; i < applied.size(); ++i) {
        const Migration &ours = m_migrations[i];
        if (applied[i].number != ours.number || applied[i].checksum != ours.checksum)
            return refusal(ours.number, ours.name, u"a migration was changed after it had been applied"_s);
    }
    return {};
}

bool Migrator::apply(const Migration &migration)
{
    qCInfo(logSql).noquote() << "migration" << migration.number << migration.name;
    if (Dialect(m_connection.engine()).hasTransactionalSchema())
        return applyAtOnce(migration);
    applyStepwise(migration);
    return true;
}

bool Migrator::applyAtOnce(const Migration &migration)
{
    Transaction transaction(m_connection);
    if (completeCount(applied()) >= migration.number)
        return false; // another migrator was faster
    enter(migration);
    const qsizetype count = migration.statements.size();
    for (qsizetype i = 0; i < count; ++i)
        send(migration, i, [&] { m_connection.execute(migration.statements[i]); });
    record(migration, count, count, count);
    complete(migration);
    send(migration, count, [&] { transaction.commit(); });
    return true;
}

void Migrator::applyStepwise(const Migration &migration)
{
    const auto rows = applied();
    const auto row = std::ranges::find(rows, migration.number, &Applied::number);
    const Applied state = row == rows.end() ? Applied{} : *row;
    if (row == rows.end())
        enter(migration);
    for (qsizetype i = state.done; i < migration.statements.size(); ++i)
        step(migration, i, i < state.begun);
    complete(migration);
}

void Migrator::step(const Migration &migration, qsizetype statement, bool mayBeDone)
{
    if (changesSchema(migration.statements[statement]))
        return changeSchema(migration, statement, mayBeDone);
    Transaction transaction(m_connection);
    send(migration, statement, [&] { m_connection.execute(migration.statements[statement]); });
    record(migration, statement, statement + 1, statement + 1);
    send(migration, statement, [&] { transaction.commit(); });
}

void Migrator::changeSchema(const Migration &migration, qsizetype statement, bool mayBeDone)
{
    record(migration, statement, statement + 1, statement);
    send(migration, statement, [&] { attempt(migration, statement, mayBeDone); });
    record(migration, statement, statement + 1, statement + 1);
}

void Migrator::attempt(const Migration &migration, qsizetype statement, bool mayBeDone)
{
    try {
        m_connection.execute(migration.statements[statement]);
    } catch (const Failure &failure) {
        if (mayBeDone && saysAlreadyDone(failure))
            return;
        if (!mayBeDone && !m_connection.isLost())
            record(migration, statement, statement, statement); // it is not done: next time its failure counts, too
        throw;
    }
}

void Migrator::enter(const Migration &migration)
{
    send(migration, -1, [&] {
        query("migrations.insert")
            .bind("number", migration.number)
            .bind("name", migration.name)
            .bind("checksum", QString::fromLatin1(migration.checksum))
            .run();
    });
}

void Migrator::record(const Migration &migration, qsizetype statement, qsizetype begun, qsizetype done)
{
    send(migration, statement, [&] {
        query("migrations.record").bind("number", migration.number).bind("begun", begun).bind("done", done).run();
    });
}

void Migrator::complete(const Migration &migration)
{
    send(migration, migration.statements.size(),
         [&] { query("migrations.finish").bind("number", migration.number).bind("at", m_clock.now()).run(); });
}

void Migrator::send(const Migration &migration, qsizetype statement, const std::function<void()> &what)
{
    if (m_observer)
        m_observer(migration, statement);
    what();
    if (m_observer)
        m_observer(migration, statement);
}

} // namespace skein::sql
