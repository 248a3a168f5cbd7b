// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <engine/rate_limit.h>

#include <algorithm>

namespace skein {

namespace {

//! From here on buckets that have filled up again are dropped before another one is made.
constexpr std::size_t manyBuckets = 10'000;

double secondsBetween(std::chrono::milliseconds from, std::chrono::milliseconds to)
{
    return std::chrono::duration<double>(to - from).count();
}

} // namespace

RateLimit::RateLimit(RateLimitSettings settings, const Clock &clock) : m_settings(settings), m_clock(clock) { }

bool RateLimit::take(AccountId account)
{
    if (m_settings.perSecond <= 0)
        return true;
    const auto now = m_clock.monotonic();
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() >= manyBuckets && !m_buckets.contains(account))
        forgetFullBuckets(now);
    Bucket &bucket = m_buckets.try_emplace(account, Bucket{m_settings.burst, now}).first->second;
    bucket.tokens = std::min(m_settings.burst, bucket.tokens + secondsBetween(bucket.filledAt, now) * m_settings.perSecond);
    bucket.filledAt = now;
    if (bucket.tokens < 1)
        return false;
    bucket.tokens -= 1;
    return true;
}

void RateLimit::forgetFullBuckets(std::chrono::milliseconds now)
{
    std::erase_if(m_buckets, [&](const auto &entry) {
        const Bucket &bucket = entry.second;
        return bucket.tokens + secondsBetween(bucket.filledAt, now) * m_settings.perSecond >= m_settings.burst;
    });
}

} // namespace skein
