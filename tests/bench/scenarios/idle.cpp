// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../bench.h"

#include <algorithm>
#include <sys/resource.h>

namespace skein::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int keptForOthers = 150; // descriptors that are no connections: databases, files, epoll
constexpr int connectionsMost = 50'000; // where the limit is no limit

int connectionsAllowed(int members)
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    const int allowed = int(std::min<rlim_t>(limit.rlim_cur, connectionsMost + keptForOthers)) - keptForOthers;
    return std::max(allowed / members, 1) * members;
}

//! Lets everybody be quiet; answers what CPU time that took the server.
double rest(Bench &bench)
{
    const double cpu = bench.server().cpuSeconds();
    const Time end = std::chrono::steady_clock::now() + bench.options().duration();
    while (std::chrono::steady_clock::now() < end)
        bench.crowd().turn(100ms, [](int, QByteArrayView) { });
    return bench.server().cpuSeconds() - cpu;
}

//! One in each room sends 30 KB, which all others there receive. Answers how many deliveries are missing.
int deliverLong(Bench &bench, const Population &population, int members)
{
    const int rooms = int(population.rooms.size());
    int missing = rooms * (members - 1);
    const auto listener = [&](int, QByteArrayView message) {
        missing -= bench.speech().hear(message).kind == Heard::Kind::News;
    };
    Time lastNews = std::chrono::steady_clock::now();
    for (int room = 0; room < rooms; ++room) {
        bench.crowd().send(room * members, bench.speech().postLong(room * members, room));
        bench.crowd().turn(0ms, listener); // room by room: a large crowd's whole would be hundreds of megabytes at once
    }
    while (missing > 0 && std::chrono::steady_clock::now() - lastNews < Crowd::patience) {
        const int before = missing;
        bench.crowd().turn(100ms, listener);
        if (missing < before)
            lastNews = std::chrono::steady_clock::now();
    }
    return missing;
}

} // namespace

Result<void> runIdle(Bench &bench)
{
    const int members = bench.options().number("members"_L1);
    const int wanted = bench.options().number("connections"_L1);
    const int connections = wanted == 0 ? connectionsAllowed(members) : wanted;
    const auto population = bench.settle(connections, members, true);
    if (!population)
        return population.error();
    bench.addMemory(u"memory_signed_in"_s, connections);
    const double share = rest(bench) / seconds(bench.options().duration());
    bench.report().add(u"idle_server_cpu_share"_s, share * 100, u"%"_s);
    bench.addMemory(u"memory_quiet"_s, connections);
    if (const int missing = deliverLong(bench, *population, members); missing > 0)
        bench.report().addProblem(u"%1 deliveries are missing"_s.arg(missing));
    bench.addMemory(u"memory_after_30_kb"_s, connections);
    (void)rest(bench);
    bench.addMemory(u"memory_quiet_again"_s, connections);
    return {};
}

} // namespace skein::bench
