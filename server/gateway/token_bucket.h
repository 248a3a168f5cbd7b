// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>

namespace skein {

//! Lets `burst` through at once and `perSecond` on and on.
class TokenBucket
{
public:
    TokenBucket(int perSecond, int burst, std::chrono::milliseconds now)
        : m_perSecond(perSecond), m_burst(burst), m_tokens(burst), m_filledAt(now)
    {
    }

    [[nodiscard]] bool take(std::chrono::milliseconds now)
    {
        const std::chrono::duration<double> passed = now - m_filledAt;
        m_filledAt = now;
        m_tokens = std::min<double>(m_burst, m_tokens + passed.count() * m_perSecond);
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }

private:
    int m_perSecond;
    int m_burst;
    double m_tokens;
    std::chrono::milliseconds m_filledAt;
};

} // namespace skein
