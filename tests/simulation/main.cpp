// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "disk_vfs.h"
#include "simulation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <cstdio>

namespace {

using namespace skein::sim;
using namespace Qt::StringLiterals;

struct Seeds
{
    quint64 first = 1;
    quint64 last = 0;
};

std::optional<Seeds> parseSeeds(const QString &text)
{
    const QStringList ends = text.split(u".."_s);
    bool isFirst = false;
    bool isLast = false;
    const Seeds seeds{ends.first().toULongLong(&isFirst), ends.last().toULongLong(&isLast)};
    return isFirst && isLast && ends.size() <= 2 && seeds.first <= seeds.last ? std::optional(seeds) : std::nullopt;
}

void printFailure(quint64 seed, const Simulation::Outcome &outcome)
{
    constexpr qsizetype tail = 60;
    std::printf("seed %llu:\n", seed);
    for (const QString &line : outcome.transcript.last(std::min(tail, outcome.transcript.size())))
        std::printf("    %s\n", qPrintable(line));
    for (const QString &sentence : outcome.findings.sentences())
        std::printf("  found: %s\n", qPrintable(sentence));
    std::printf("  again, with everything that happened: skein-sim --seed %llu --trace\n", seed);
}

//! What all seeds made together.
struct Total
{
    qint64 seeds = 0;
    qint64 failed = 0;
    qint64 idle = 0; //!< proved nothing: nothing was acknowledged, or nothing was on its way at any fault
    Simulation::Outcome sum;

    void add(const Simulation::Outcome &one)
    {
        ++seeds;
        failed += !one.findings.isEmpty();
        idle += one.acknowledged == 0 || one.faultsInFlight == 0;
        sum.findings += one.findings;
        sum.steps += one.steps;
        sum.written += one.written;
        sum.acknowledged += one.acknowledged;
        sum.entries += one.entries;
        sum.faults += one.faults;
        sum.faultsInFlight += one.faultsInFlight;
    }

    void print(double seconds) const
    {
        using Kind = skein::test::Findings::Kind;
        std::printf("%lld seeds, %lld failed, %lld proved nothing; %.1f s\n"
                    "steps %lld  faults %lld (in flight %lld)  written %lld  acknowledged %lld  entries %lld\n"
                    "lost %lld  duplicate %lld  reordered %lld  leaked %lld  marks %lld  state %lld  unsettled %lld\n",
                    seeds, failed, idle, seconds, sum.steps, sum.faults, sum.faultsInFlight, sum.written,
                    sum.acknowledged, sum.entries, sum.findings.count(Kind::Lost), sum.findings.count(Kind::Duplicate),
                    sum.findings.count(Kind::Reordered), sum.findings.count(Kind::Leaked), sum.findings.count(Kind::Mark),
                    sum.findings.count(Kind::State), sum.findings.count(Kind::Unsettled));
    }
};

} // namespace

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The real server and the real clients in one thread and virtual time, with faults."_s);
    parser.addHelpOption();
    const QCommandLineOption seedsOption(u"seeds"_s, u"Run all these."_s, u"A..B"_s, u"1..100"_s);
    const QCommandLineOption seedOption(u"seed"_s, u"Run this one."_s, u"S"_s);
    const QCommandLineOption traceOption(u"trace"_s, u"Print what happens, while it happens."_s);
    const QCommandLineOption untilOption(u"until-failure"_s, u"Stop at the first seed that fails, and call that success."_s);
    parser.addOptions({seedsOption, seedOption, traceOption, untilOption});
    parser.process(app);

    const auto seeds = parseSeeds(parser.isSet(seedOption) ? parser.value(seedOption) : parser.value(seedsOption));
    if (!seeds) {
        std::fprintf(stderr, "skein-sim: seeds are A..B, with A not above B\n");
        return 2;
    }
    if (!parser.isSet(traceOption))
        QLoggingCategory::setFilterRules(u"*=false"_s); // what the programs say of broken disks is no news here
    putDatabasesOnSimulatedDisks();

    QElapsedTimer timer;
    timer.start();
    Total total;
    for (quint64 seed = seeds->first; seed <= seeds->last; ++seed) {
        const auto outcome = Simulation(seed, parser.isSet(traceOption)).run();
        total.add(outcome);
        if (!outcome.findings.isEmpty())
            printFailure(seed, outcome);
        if (parser.isSet(untilOption) && total.failed > 0)
            break;
    }
    constexpr double milliseconds = 1000;
    total.print(double(timer.elapsed()) / milliseconds);
    const bool isWell = total.failed == 0 && total.idle < total.seeds;
    return isWell != parser.isSet(untilOption) ? 0 : 1;
}
