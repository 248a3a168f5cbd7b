// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>

using namespace skein;
using namespace skein::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int usageError = 2;

const Scenario scenarios[] = {
    {"idle"_L1,
     "what connections cost that do nothing, also after a message of 30 KB; 0: all that the descriptors allow"_L1,
     {{"connections"_L1, 1000}, {"members"_L1, 100}, {"seconds"_L1, 8}},
     runIdle,
     true},
    {"echo"_L1,
     "requests that need no database, with idle connections beside them"_L1,
     {{"idle"_L1, 0}, {"senders"_L1, 64}, {"in-flight"_L1, 64}, {"seconds"_L1, 10}},
     runEcho,
     true},
    {"direct"_L1,
     "messages in pairs"_L1,
     {{"connections"_L1, 100}, {"seconds"_L1, 10}, {"messages"_L1, 0}, {"in-flight"_L1, 64}, {"senders"_L1, 0}},
     runDirect,
     true},
    {"group"_L1,
     "messages to groups; as many groups as the connections give, at first one"_L1,
     {{"members"_L1, 50},
      {"connections"_L1, 0},
      {"seconds"_L1, 10},
      {"messages"_L1, 0},
      {"in-flight"_L1, 64},
      {"senders"_L1, 0}},
     runGroup,
     true},
    {"mixed"_L1,
     "a day: people in pairs and groups of 5, 20 and 100 send, read, look back, type, go and come back"_L1,
     {{"connections"_L1, 300}, {"seconds"_L1, 10}, {"in-flight"_L1, 32}},
     runMixed},
    {"storm"_L1, "everybody loses the connection, and comes back at once"_L1, {{"connections"_L1, 2000}}, runStorm},
    {"overload"_L1,
     "more messages than the server can take, by the clock, while somebody else asks for something small"_L1,
     {{"connections"_L1, 200}, {"seconds"_L1, 10}, {"in-flight"_L1, 1024}, {"rate"_L1, 0}, {"times"_L1, 2}},
     runOverload},
    {"history"_L1,
     "pages of a long conversation, and coming back to many"_L1,
     {{"entries"_L1, 1'000'000},
      {"pages"_L1, 2000},
      {"conversations"_L1, 500},
      {"changed"_L1, 10},
      {"resumes"_L1, 200}},
     runHistory},
};

void raiseDescriptorLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

int complain(const QString &problem)
{
    std::fputs((u"skein-bench: "_s + problem + u'\n').toUtf8().constData(), stderr);
    return usageError;
}

int run(const Options &options)
{
    raiseDescriptorLimit();
    Bench bench(options);
    if (const auto done = options.scenario->run(bench); !done)
        bench.report().addProblem(done.error().detail);
    bench.finish();
    const Report &report = bench.report();
    std::fputs(options.asJson ? report.json().constData() : report.table().toUtf8().constData(), stdout);
    return report.hasProblems() ? EXIT_FAILURE : EXIT_SUCCESS;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto options = readOptions(QCoreApplication::arguments(), scenarios);
    if (const auto *problem = std::get_if<QString>(&options))
        return complain(*problem);
    return run(std::get<Options>(options));
}
