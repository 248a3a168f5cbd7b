// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/executor.h>
#include <support/manual_clock.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace skein::test {

//! Timers that fire when the test lets time pass. Lives on: main.
class ManualTimers final : public TimerFactory
{
public:
    explicit ManualTimers(ManualClock &clock) : m_clock(clock) { }

    [[nodiscard]] std::unique_ptr<Timer> make(Task onTimeout) override
    {
        return std::make_unique<ManualTimer>(*this, std::move(onTimeout));
    }

    //! Moves the clock; on the way each timer fires at its time. `afterEach` runs after every one of them.
    void advance(std::chrono::milliseconds span, const std::function<void()> &afterEach)
    {
        const auto end = m_clock.monotonic() + span;
        while (ManualTimer *next = nextUntil(end)) {
            m_clock.advance(std::max(next->due.value() - m_clock.monotonic(), std::chrono::milliseconds(0)));
            next->fire();
            afterEach();
        }
        m_clock.advance(end - m_clock.monotonic());
    }

private:
    struct ManualTimer final : Timer
    {
        ManualTimer(ManualTimers &owner, Task task) : owner(owner), task(std::move(task)) { owner.m_timers.push_back(this); }
        ~ManualTimer() override { std::erase(owner.m_timers, this); }
        void start(std::chrono::milliseconds delay) override { due = owner.m_clock.monotonic() + delay; }
        void stop() override { due.reset(); }
        [[nodiscard]] bool isActive() const override { return due.has_value(); }
        void fire()
        {
            due.reset();
            const Task copy = task; // the timer may be destroyed by its own task
            copy();
        }

        ManualTimers &owner;
        Task task;
        std::optional<std::chrono::milliseconds> due;
    };

    [[nodiscard]] ManualTimer *nextUntil(std::chrono::milliseconds end) const
    {
        ManualTimer *next = nullptr;
        for (ManualTimer *timer : m_timers) {
            if (timer->due && *timer->due <= end && (!next || *timer->due < *next->due))
                next = timer;
        }
        return next;
    }

    ManualClock &m_clock;
    std::vector<ManualTimer *> m_timers;
};

} // namespace skein::test
