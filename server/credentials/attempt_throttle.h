// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/clock.h>
#include <core/result.h>

#include <mutex>
#include <unordered_map>

namespace skein {

//! QUALITY.md, limits: login.
struct ThrottleRules
{
    int freeTries = 5; //!< of a name, without a right one between them; then each waits
    std::chrono::milliseconds firstDelay{5'000}; //!< doubles with each further try
    std::chrono::milliseconds longestDelay{15 * 60'000};
    int failuresPerAddress = 20; //!< a minute
};

//! How often somebody may guess: for each name that is tried, whether or not there is such a user, and for each address
//! that tries. Bounded in memory; gone with the process. Any thread.
class AttemptThrottle
{
public:
    AttemptThrottle(ThrottleRules rules, const Clock &clock);

    //! Whether a try could be taken now. Error: too_many_attempts, with the milliseconds until one can.
    [[nodiscard]] Result<void> check(const QString &name, const QString &address);
    //! Takes a try of the name. It counts as a wrong one until `succeeded`, so that those made at once are counted, too.
    [[nodiscard]] Result<void> take(const QString &name, const QString &address);
    //! A try from the address was wrong.
    void failed(const QString &address);
    //! The name's tries begin anew.
    void succeeded(const QString &name);
    //! Tries of the name that were not right, or are not known to be.
    [[nodiscard]] int triesOf(const QString &name);

private:
    using Milliseconds = std::chrono::milliseconds;

    struct Name
    {
        int tries = 0;
        Milliseconds lastAt{0};
        Milliseconds blockedUntil{0};
    };

    struct Address
    {
        double left = 0; //!< failures that it may still have
        Milliseconds lastAt{0};
    };

    [[nodiscard]] Result<void> checkLocked(const QString &name, const QString &address, Milliseconds now);
    [[nodiscard]] Milliseconds delayAfter(int tries) const;
    [[nodiscard]] double leftOf(const Address &address, Milliseconds now) const;

    const ThrottleRules m_rules;
    const Clock &m_clock;
    std::mutex m_mutex;
    std::unordered_map<QString, Name> m_names;
    std::unordered_map<QString, Address> m_addresses;
};

} // namespace skein
