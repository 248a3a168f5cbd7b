// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench.h"

namespace skein::bench {

//! Sends messages between all that are signed in (traffic.h), and reports throughput, latencies and cost of each, and
//! what was lost. Numbers: seconds, messages, in-flight, senders.
[[nodiscard]] Result<void> exchange(Bench &bench, const Population &population);

} // namespace skein::bench
