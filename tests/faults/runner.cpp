// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "runner.h"

#include "audit.h"
#include "catalogue.h"

#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>

namespace skein::test {

using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stderr);
}

QString inSeconds(std::chrono::milliseconds span)
{
    return QString::number(double(span.count()) / 1000, 'f', 2) + u" s"_s;
}

} // namespace

QList<Row> Runner::run()
{
    QList<Row> rows;
    for (const FaultKind *kind : allFaults()) {
        for (const sql::Engine engine : m_options.engines) {
            if (isWanted(*kind) && kind->rounds(m_options.tier, engine) > 0 && canRun(engine))
                rows.append(runOne(*kind, engine));
        }
    }
    return rows;
}

bool Runner::isWanted(const FaultKind &kind) const
{
    return m_options.only.isEmpty()
        || std::ranges::any_of(m_options.only, [&kind](const QString &id) { return QString(kind.id).startsWith(id); });
}

//! Who has no MariaDB runs the rest, unless SKEIN_TEST_REQUIRE_MYSQL is 1.
bool Runner::canRun(sql::Engine engine)
{
    if (engine == sql::Engine::SQLite || TestDatabase::isMySQLRequired() || !m_given.isEmpty())
        return true;
    const bool isInstalled = !QStandardPaths::findExecutable(u"mariadbd"_s).isEmpty()
        || !QStandardPaths::findExecutable(u"mariadbd"_s, {u"/usr/sbin"_s}).isEmpty();
    if (!isInstalled && !std::exchange(m_hasComplained, true))
        say(u"mariadbd is missing: the faults on MariaDB are left out"_s);
    return isInstalled;
}

Row Runner::runOne(const FaultKind &kind, sql::Engine engine)
{
    Row row{.kind = &kind, .engine = engine, .tally = {}, .findings = {}};
    QElapsedTimer timer;
    timer.start();
    const auto fault = kind.make(m_options.tier);
    FieldPlan plan{.engine = engine, .settings = {}, .preloads = {}, .folder = m_folder.path(), .seed = m_options.seed};
    QFile::remove(plan.clockFile());
    fault->furnish(plan);
    if (engine == sql::Engine::MySQL && !provideMariaDb(plan)) {
        row.tally.problems.append(u"MariaDB did not start"_s);
        return row;
    }
    Field field(plan);
    if (field.open())
        strikeAll(row, *fault, field);
    row.tally = field.tally();
    row.took = std::chrono::milliseconds(timer.elapsed());
    say(u"%1 %2, %3: %4 (%5)"_s.arg(QString(kind.id), QString(kind.what), engineName(engine),
                                    row.isGood() ? u"well"_s : u"NOT WELL"_s, inSeconds(row.took)));
    if (!row.isGood())
        say(troubles(row));
    return row;
}

void Runner::strikeAll(Row &row, Fault &fault, Field &field)
{
    const int rounds = row.kind->rounds(m_options.tier, row.engine);
    for (int round = 1; round <= rounds && field.tally().problems.isEmpty(); ++round) {
        fault.strike(field);
        noteRound(row, round, field.lastRound());
    }
    field.crew().rest();
    row.findings += fault.inspect(field);
    row.findings += audit(field.database(), field.crew());
}

//! Where nothing touches it, the server that SKEIN_TEST_MYSQL names will do.
bool Runner::provideMariaDb(FieldPlan &plan)
{
    if (!m_given.isEmpty() && !plan.needsOwnMariaDb) {
        qputenv("SKEIN_TEST_MYSQL", m_given);
        return true;
    }
    if (!m_hasMariaDb)
        m_hasMariaDb = m_mariaDb.start();
    plan.mariaDb = &m_mariaDb;
    qputenv("SKEIN_TEST_MYSQL", m_mariaDb.url().toUtf8());
    return m_hasMariaDb;
}

void Runner::noteRound(const Row &row, int round, const Tally &tally) const
{
    if (m_options.isVerbose)
        say(u"  %1 %2, round %3: acked %4, in flight %5, ready %6, resumed %7"_s.arg(QString(row.kind->id),
                                                                                    engineName(row.engine))
                .arg(round)
                .arg(tally.acknowledged)
                .arg(tally.inFlight)
                .arg(inSeconds(tally.ready), inSeconds(tally.resumed)));
}

} // namespace skein::test
