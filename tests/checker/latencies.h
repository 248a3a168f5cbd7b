// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>
#include <vector>

namespace skein::test {

using Time = std::chrono::steady_clock::time_point;

//! How long things took; every one is kept, so that percentiles are exact.
class Latencies
{
public:
    void add(Time begin, Time end);
    Latencies &operator+=(const Latencies &more);
    //! In milliseconds: as long or shorter took this share of all, from 0 to 1. 0 when there are none.
    [[nodiscard]] double percentile(double share);
    [[nodiscard]] qint64 count() const { return qint64(m_microseconds.size()); }

private:
    std::vector<quint32> m_microseconds;
};

} // namespace skein::test
