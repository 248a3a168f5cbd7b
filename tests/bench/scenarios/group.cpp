// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../exchange.h"

namespace skein::bench {

using namespace Qt::StringLiterals;

Result<void> runGroup(Bench &bench)
{
    const int members = bench.options().number("members"_L1);
    const int connections = bench.options().number("connections"_L1);
    const auto population = bench.settle(connections == 0 ? members : connections, members, true);
    return population ? exchange(bench, *population) : population.error();
}

} // namespace skein::bench
