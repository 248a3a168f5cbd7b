// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../bench.h"
#include "../return_storm.h"

namespace skein::bench {

using namespace Qt::StringLiterals;

Result<void> runStorm(Bench &bench)
{
    const int connections = bench.options().number("connections"_L1);
    if (const auto settled = bench.settle(connections, 2, false); !settled)
        return settled.error();
    ReturnStorm storm(bench.crowd(), bench.speech());
    const double cpu = bench.server().cpuSeconds();
    for (int peer = 0; peer < bench.crowd().size(); ++peer)
        bench.crowd().reconnect(peer);
    storm.run();
    bench.report().add(u"back"_s, storm.back(), u"clients"_s);
    bench.report().add(u"all_back_after"_s, seconds(storm.span()), u"s"_s);
    bench.report().add(u"server_cpu_per_client"_s, perOperation(bench.server().cpuSeconds() - cpu, storm.back()),
                       u"us"_s);
    bench.addLatencies(u"back_after"_s, storm.latencies());
    for (const auto &[name, count] : storm.refusals().asKeyValueRange())
        bench.report().add(u"refused_"_s + name, count, u"requests"_s);
    if (storm.back() != connections)
        bench.report().addProblem(u"%1 of %2 clients came back"_s.arg(storm.back()).arg(connections));
    return {};
}

} // namespace skein::bench
