// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <domain/ids.h>

#include <mutex>
#include <unordered_map>

namespace skein {

//! QUALITY.md, limits: messages of one account.
struct RateLimitSettings
{
    double burst = 30;
    double perSecond = 5; //!< zero: no limit
};

//! A token bucket for each account. Any thread.
class RateLimit
{
public:
    RateLimit(RateLimitSettings settings, const Clock &clock);
    //! False when the account must wait.
    [[nodiscard]] bool take(AccountId account);

private:
    struct Bucket
    {
        double tokens = 0;
        std::chrono::milliseconds filledAt{0};
    };
    void forgetFullBuckets(std::chrono::milliseconds now);

    const RateLimitSettings m_settings;
    const Clock &m_clock;
    std::mutex m_mutex;
    std::unordered_map<AccountId, Bucket> m_buckets;
};

} // namespace skein
