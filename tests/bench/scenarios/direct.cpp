// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../exchange.h"

namespace skein::bench {

using namespace Qt::StringLiterals;

Result<void> runDirect(Bench &bench)
{
    const auto population = bench.settle(bench.options().number("connections"_L1), 2, false);
    return population ? exchange(bench, *population) : population.error();
}

} // namespace skein::bench
