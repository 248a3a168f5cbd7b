// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dice.h"

#include <core/clock.h>
#include <core/executor.h>

#include <QHash>

#include <map>

namespace skein::sim {

//! What happens next, in virtual time. Everything in the simulation is a task of this one list, run one at a time by the
//! thread that made it; between two tasks no time passes but the one until the next is due.
class Schedule
{
public:
    using Id = quint64;

    [[nodiscard]] Span now() const { return m_now; }
    Id after(Span delay, Task task);
    void cancel(Id id);
    //! False when nothing is due until `end`; then it is `end`.
    bool runNext(Span end);
    //! How many tasks ran.
    [[nodiscard]] qint64 steps() const { return m_steps; }

private:
    std::map<std::pair<Span, Id>, Task> m_tasks;
    QHash<Id, Span> m_due;
    Span m_now{0};
    Id m_lastId = 0;
    qint64 m_steps = 0;
};

//! Runs tasks in the order of their posting, each after a while of its own. Ending it runs what is left, as a thread would.
class SimExecutor final : public Executor
{
public:
    SimExecutor(Schedule &schedule, Dice &dice, Span slowest);
    ~SimExecutor() override;
    void post(Task task) override;

private:
    struct Queue;

    Schedule &m_schedule;
    Dice &m_dice;
    Span m_slowest;
    Span m_last{0}; //!< when the task that was posted last is due
    std::shared_ptr<Queue> m_queue;
};

//! Timers in virtual time.
class SimTimers final : public TimerFactory
{
public:
    explicit SimTimers(Schedule &schedule) : m_schedule(schedule) { }
    [[nodiscard]] std::unique_ptr<Timer> make(Task onTimeout) override;

private:
    Schedule &m_schedule;
};

//! The clock of one machine, which somebody may set wrong.
class SimClock final : public Clock
{
public:
    explicit SimClock(const Schedule &schedule) : m_schedule(schedule) { }

    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
    void jump(std::chrono::milliseconds by) { m_offset += by; }
    void setRight() { m_offset = {}; }

private:
    const Schedule &m_schedule;
    std::chrono::milliseconds m_offset{0};
};

} // namespace skein::sim
