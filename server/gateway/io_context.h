// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gateway/gateway_counters.h>
#include <gateway/gateway_settings.h>

#include <core/clock.h>
#include <engine/request_sink.h>

namespace skein {

//! What everything in an I/O thread needs. All of it may be used from any thread.
struct IoContext
{
    const GatewaySettings &settings;
    const Clock &clock;
    GatewayCounters &counters;
    RequestSink &sink;

    [[nodiscard]] const GatewayLimits &limits() const { return settings.limits; }
    [[nodiscard]] std::chrono::milliseconds now() const { return clock.monotonic(); }
};

} // namespace skein
