// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/timer_wheel.h>

#include <algorithm>

namespace skein {

namespace {
constexpr std::size_t slotCount = 256;
}

TimerWheel::TimerWheel(std::chrono::milliseconds tick, std::chrono::milliseconds now)
    : m_tick(tick), m_current(now / tick), m_slots(slotCount)
{
}

void TimerWheel::schedule(quint64 number, std::chrono::milliseconds due)
{
    const qint64 roundedUp = (due + m_tick - std::chrono::milliseconds(1)) / m_tick;
    const qint64 tick = std::max(roundedUp, m_current + 1);
    m_slots[std::size_t(tick) % slotCount].push_back({number, tick});
}

std::vector<quint64> TimerWheel::advance(std::chrono::milliseconds now)
{
    std::vector<quint64> due;
    const qint64 target = now / m_tick;
    const qint64 steps = std::min<qint64>(target - m_current, slotCount);
    for (qint64 step = 1; step <= steps; ++step)
        collect(m_slots[std::size_t(m_current + step) % slotCount], target, due);
    m_current = std::max(m_current, target);
    return due;
}

void TimerWheel::collect(std::vector<Entry> &slot, qint64 upTo, std::vector<quint64> &out)
{
    const auto later
        = std::partition(slot.begin(), slot.end(), [upTo](const Entry &entry) { return entry.tick > upTo; });
    for (auto entry = later; entry != slot.end(); ++entry)
        out.push_back(entry->number);
    slot.erase(later, slot.end());
}

} // namespace skein
