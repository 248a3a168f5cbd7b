// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <credentials/attempt_throttle.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace skein {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

//! Names, and addresses, that are remembered at a time. Guessing so many others costs more than the delays are worth.
constexpr std::size_t most = 50'000;
//! A name that nobody tried for so long begins anew.
constexpr milliseconds memory = 1h;
constexpr double perMillisecond = 1.0 / 60'000;

Error tooMany(milliseconds wait)
{
    return {ErrorCode::TooManyAttempts, {}, QString::number(wait.count())};
}

//! Drops what is older than `memory`, or else the older half: a sweep pays for the many insertions before it.
template<class Map>
void makeRoom(Map &map, milliseconds now)
{
    if (map.size() < most)
        return;
    std::erase_if(map, [now](const auto &entry) { return now - entry.second.lastAt > memory; });
    if (map.size() < most / 2)
        return;
    std::vector<milliseconds> times;
    std::ranges::transform(map, std::back_inserter(times), [](const auto &entry) { return entry.second.lastAt; });
    const auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
    std::ranges::nth_element(times, middle);
    std::erase_if(map, [middle](const auto &entry) { return entry.second.lastAt <= *middle; });
}

} // namespace

AttemptThrottle::AttemptThrottle(ThrottleRules rules, const Clock &clock) : m_rules(rules), m_clock(clock) { }

Result<void> AttemptThrottle::check(const QString &name, const QString &address)
{
    const std::lock_guard lock(m_mutex);
    return checkLocked(name, address, m_clock.monotonic());
}

Result<void> AttemptThrottle::take(const QString &name, const QString &address)
{
    const auto now = m_clock.monotonic();
    const std::lock_guard lock(m_mutex);
    if (auto checked = checkLocked(name, address, now); !checked)
        return checked;
    makeRoom(m_names, now);
    Name &known = m_names[name];
    if (now - known.lastAt > memory)
        known = {};
    known.lastAt = now;
    known.blockedUntil = now + delayAfter(++known.tries);
    return {};
}

Result<void> AttemptThrottle::checkLocked(const QString &name, const QString &address, milliseconds now)
{
    if (const auto known = m_names.find(name); known != m_names.end() && known->second.blockedUntil > now)
        return tooMany(known->second.blockedUntil - now);
    const auto from = m_addresses.find(address);
    if (from == m_addresses.end())
        return {};
    const double left = leftOf(from->second, now);
    const double perFailure = 1 / (perMillisecond * m_rules.failuresPerAddress);
    return left >= 1 ? Result<void>() : tooMany(milliseconds(qint64(std::ceil((1 - left) * perFailure))));
}

void AttemptThrottle::failed(const QString &address)
{
    const auto now = m_clock.monotonic();
    const std::lock_guard lock(m_mutex);
    makeRoom(m_addresses, now);
    Address &from = m_addresses.try_emplace(address, Address{double(m_rules.failuresPerAddress), now}).first->second;
    from = {leftOf(from, now) - 1, now};
}

void AttemptThrottle::succeeded(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    m_names.erase(name);
}

int AttemptThrottle::triesOf(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_names.find(name);
    return known == m_names.end() || m_clock.monotonic() - known->second.lastAt > memory ? 0 : known->second.tries;
}

milliseconds AttemptThrottle::delayAfter(int tries) const
{
    const int doublings = tries - m_rules.freeTries;
    if (doublings < 0)
        return 0ms;
    constexpr int enough = 30; // a shift by more says nothing
    return std::min<milliseconds>(m_rules.longestDelay, m_rules.firstDelay * (1LL << std::min(doublings, enough)));
}

double AttemptThrottle::leftOf(const Address &address, milliseconds now) const
{
    const double refilled = double((now - address.lastAt).count()) * perMillisecond * m_rules.failuresPerAddress;
    return std::min(double(m_rules.failuresPerAddress), address.left + refilled);
}

} // namespace skein
