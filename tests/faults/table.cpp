// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "table.h"

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Findings::Kind;

namespace {

constexpr auto readyTarget = 2s;
constexpr auto resumedTarget = 10s;
constexpr qsizetype sentencesMost = 20; // of one row

QString seconds(std::chrono::milliseconds span, std::chrono::milliseconds target)
{
    return u"%1 s%2"_s.arg(double(span.count()) / 1000, 0, 'f', 2).arg(span > target ? u" (!)"_s : QString());
}

QString lineOf(const Row &row)
{
    const Findings &found = row.findings;
    const qint64 others = found.count(Kind::Mark) + found.count(Kind::State) + found.count(Kind::Unsettled);
    const QStringList cells{QString(row.kind->id),
                            QString(row.kind->what),
                            engineName(row.engine),
                            QString::number(row.tally.rounds),
                            QString::number(row.tally.acknowledged),
                            QString::number(row.tally.inFlight),
                            QString::number(found.count(Kind::Lost)),
                            QString::number(found.count(Kind::Duplicate)),
                            QString::number(found.count(Kind::Reordered)),
                            QString::number(found.count(Kind::Leaked)),
                            QString::number(others + row.tally.problems.size()),
                            seconds(row.tally.ready, readyTarget),
                            seconds(row.tally.resumed, resumedTarget)};
    return u"| "_s + cells.join(u" | ") + u" |\n"_s;
}

} // namespace

QString engineName(sql::Engine engine)
{
    return engine == sql::Engine::SQLite ? u"sqlite"_s : u"mariadb"_s;
}

QString tableOf(const QList<Row> &rows)
{
    QString table = u"| id | fault | engine | rounds | acked | in flight | lost | duplicate | reordered | leaked | other | "
                    "ready again (worst) | resumed (worst) |\n"
                    "|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n"_s;
    for (const Row &row : rows)
        table += lineOf(row);
    return table;
}

QString troubles(const Row &row)
{
    const QStringList sentences = row.tally.problems + row.findings.sentences();
    QStringList shown = sentences.mid(0, sentencesMost);
    if (sentences.size() > sentencesMost)
        shown.append(u"and %1 more"_s.arg(sentences.size() - sentencesMost));
    return u"  "_s + shown.join(u"\n  "_s);
}

} // namespace skein::test
