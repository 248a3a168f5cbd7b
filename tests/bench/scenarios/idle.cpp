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
        bench.crowd().turn(100ms, [](int, QByteArrayView) {});
    return bench.server().cpuSeconds() - cpu;
}

//! One in each room sends 30 KB, which all others there receive.
class LongMessages
{
public:
    LongMessages(Bench &bench, int rooms, int members) : m_bench(bench), m_rooms(rooms), m_members(members) { }

    //! Answers how many deliveries are missing.
    int deliver()
    {
        m_lastNews = std::chrono::steady_clock::now();
        for (int room = 0; room < m_rooms; ++room) {
            const int sender = room * m_members;
            m_bench.crowd().send(sender, m_bench.speech().postLong(sender, room));
            m_missing += m_members - 1;
            waitUntilMissing(roomsAtATime * (m_members - 1)); // a large crowd's all would fill the server's memory
        }
        waitUntilMissing(0);
        return m_missing;
    }

private:
    static constexpr int roomsAtATime = 4;

    void waitUntilMissing(int most)
    {
        while (m_missing > most && std::chrono::steady_clock::now() - m_lastNews < Crowd::patience) {
            m_bench.crowd().turn(100ms, [this](int, QByteArrayView message) {
                if (m_bench.speech().hear(message).kind != Heard::Kind::News)
                    return;
                --m_missing;
                m_lastNews = std::chrono::steady_clock::now();
            });
        }
    }

    Bench &m_bench;
    int m_rooms;
    int m_members;
    int m_missing = 0;
    Time m_lastNews;
};

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
    if (const int missing = LongMessages(bench, int(population->rooms.size()), members).deliver(); missing > 0)
        bench.report().addProblem(u"%1 deliveries are missing"_s.arg(missing));
    bench.addMemory(u"memory_after_30_kb"_s, connections);
    (void)rest(bench);
    bench.addMemory(u"memory_quiet_again"_s, connections);
    return {};
}

} // namespace skein::bench
