// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "table.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace skein;
using namespace skein::attacks;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int usageError = 2;

void raiseDescriptorLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

void say(const QString &text)
{
    std::fputs(qUtf8Printable(text), stdout);
    std::fflush(stdout);
}

//! Short: is everybody served at all? Long: the figures of the table.
Scale scaleOf(bool isLong)
{
    if (isLong)
        return {5s, 10'000, 1'000'000, 40};
    return {700ms, 200, 2'000, 40};
}

struct Run
{
    QString skeind;
    QRegularExpression only;
    Scale scale;
};

//! How many promises were not kept.
int attackAll(const Run &run, bool isEncrypted)
{
    Siege siege(isEncrypted);
    if (const auto begun = siege.begin(run.skeind); !begun) {
        say(u"WRONG: the server did not start, or nobody could settle: %1\n"_s.arg(begun.error().detail));
        return 1;
    }
    int problems = 0;
    for (const Attack &attack : allAttacks()) {
        if (attack.isTls != isEncrypted || !run.only.match(QString::fromUtf8(attack.name)).hasMatch())
            continue;
        const Outcome outcome = siege.suffer(attack, run.scale);
        say(tableRow(outcome));
        for (const QString &problem : outcome.problems)
            say(u"WRONG: %1: %2\n"_s.arg(outcome.name, problem));
        problems += int(outcome.problems.size());
    }
    return problems;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Attacks a skeind before anybody signs in, and looks how others fare."_s);
    parser.addHelpOption();
    parser.addOptions({{u"tier"_s, u"short (a minute) or long (ten minutes)."_s, u"tier"_s, u"short"_s},
                       {u"only"_s, u"Attacks whose names match."_s, u"pattern"_s},
                       {u"server"_s, u"Another skeind than the one beside this program."_s, u"file"_s,
                        QCoreApplication::applicationDirPath() + u"/skeind"_s}});
    parser.process(application);
    const QString tier = parser.value(u"tier"_s);
    if (tier != u"short"_s && tier != u"long"_s)
        return usageError;
    raiseDescriptorLimit();
    std::signal(SIGPIPE, SIG_IGN); // a server that ends a TLS connection ends nothing else
    const Run run{parser.value(u"server"_s), QRegularExpression(parser.value(u"only"_s)), scaleOf(tier == u"long"_s)};
    say(tableHead());
    const int problems = attackAll(run, false) + attackAll(run, true);
    say(problems == 0 ? u"\nEvery promise was kept.\n"_s : u"\n%1 promises were not kept.\n"_s.arg(problems));
    return problems == 0 ? 0 : 1;
}
