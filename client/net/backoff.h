// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/random.h>

#include <chrono>

namespace skein::client {

//! How long to wait before the next try: 0.5 s, doubling up to 30 s, each spread over its upper half, so that clients that
//! lost the same server do not come back together. Lives on: any thread.
class Backoff
{
public:
    static constexpr std::chrono::milliseconds least{500};
    static constexpr std::chrono::milliseconds most{30000};

    explicit Backoff(Random &random) : m_random(random) { }

    [[nodiscard]] std::chrono::milliseconds next();
    void reset() { m_span = least; }

private:
    Random &m_random;
    std::chrono::milliseconds m_span = least;
};

} // namespace skein::client
