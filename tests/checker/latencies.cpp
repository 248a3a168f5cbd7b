// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "latencies.h"

#include <algorithm>
#include <cmath>

namespace skein::test {

void Latencies::add(Time begin, Time end)
{
    m_microseconds.push_back(quint32(std::chrono::duration_cast<std::chrono::microseconds>(end - begin).count()));
}

Latencies &Latencies::operator+=(const Latencies &more)
{
    m_microseconds.insert(m_microseconds.end(), more.m_microseconds.begin(), more.m_microseconds.end());
    return *this;
}

double Latencies::percentile(double share)
{
    if (m_microseconds.empty())
        return 0;
    const auto rank = std::max<qint64>(1, qint64(std::ceil(share * double(count()))));
    const auto nth = m_microseconds.begin() + (rank - 1);
    std::nth_element(m_microseconds.begin(), nth, m_microseconds.end());
    return *nth / 1000.0;
}

} // namespace skein::test
