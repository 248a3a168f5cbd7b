// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../bench.h"

namespace skein::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Result<void> runIdle(Bench &bench)
{
    const int connections = bench.options().number("connections"_L1);
    if (const auto settled = bench.settle(connections, 1, false); !settled)
        return settled.error();
    const double cpu = bench.server().cpuSeconds();
    const Time end = std::chrono::steady_clock::now() + bench.options().duration();
    while (std::chrono::steady_clock::now() < end)
        bench.crowd().turn(100ms, [](int, QByteArrayView) { });
    const double share = (bench.server().cpuSeconds() - cpu) / seconds(bench.options().duration());
    bench.report().add(u"idle_server_cpu_share"_s, share * 100, u"%"_s);
    // At the end, when the server has dropped the buffers of the handshake.
    bench.addMemory(u"memory_per_connection"_s, connections);
    return {};
}

} // namespace skein::bench
