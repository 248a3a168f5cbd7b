// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <net/backoff.h>

#include <algorithm>
#include <utility>

namespace skein::client {

std::chrono::milliseconds Backoff::next()
{
    const auto span = std::exchange(m_span, std::min(m_span * 2, most));
    const auto half = span / 2;
    return half + std::chrono::milliseconds(m_random.below(quint32(half.count()) + 1));
}

} // namespace skein::client
