// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "schedule.h"

#include <algorithm>
#include <deque>

namespace skein::sim {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

Schedule::Id Schedule::after(Span delay, Task task)
{
    const Id id = ++m_lastId;
    const Span due = m_now + delay;
    m_tasks.emplace(std::pair(due, id), std::move(task));
    m_due.insert(id, due);
    return id;
}

void Schedule::cancel(Id id)
{
    if (const auto due = m_due.constFind(id); due != m_due.cend())
        m_tasks.erase({*due, id});
    m_due.remove(id);
}

bool Schedule::runNext(Span end)
{
    const auto next = m_tasks.begin();
    if (next == m_tasks.end() || next->first.first > end) {
        m_now = end;
        return false;
    }
    m_now = next->first.first;
    m_due.remove(next->first.second);
    const Task task = std::move(m_tasks.extract(next).mapped());
    ++m_steps;
    task();
    return true;
}

// --- executor -----------------------------------------------------------------------------------------------------------

struct SimExecutor::Queue
{
    void runNext()
    {
        if (tasks.empty())
            return;
        const Task task = std::move(tasks.front());
        tasks.pop_front();
        task();
    }

    std::deque<Task> tasks;
};

SimExecutor::SimExecutor(Schedule &schedule, Dice &dice, Span slowest)
    : m_schedule(schedule), m_dice(dice), m_slowest(slowest), m_queue(std::make_shared<Queue>())
{
}

SimExecutor::~SimExecutor()
{
    while (!m_queue->tasks.empty())
        m_queue->runNext();
}

void SimExecutor::post(Task task)
{
    m_queue->tasks.push_back(std::move(task));
    m_last = std::max(m_last, m_schedule.now() + m_dice.between(Span(1), m_slowest));
    m_schedule.after(m_last - m_schedule.now(), [queue = m_queue] { queue->runNext(); });
}

// --- timers and clocks --------------------------------------------------------------------------------------------------

namespace {

class SimTimer final : public Timer
{
public:
    SimTimer(Schedule &schedule, Task task) : m_schedule(schedule), m_task(std::move(task)) { }
    ~SimTimer() override { stop(); }

    void start(milliseconds delay) override
    {
        stop();
        m_id = m_schedule.after(delay, [this] {
            m_id.reset();
            const Task copy = m_task; // the timer may be destroyed by its own task
            copy();
        });
    }

    void stop() override
    {
        if (m_id)
            m_schedule.cancel(*m_id);
        m_id.reset();
    }

    [[nodiscard]] bool isActive() const override { return m_id.has_value(); }

private:
    Schedule &m_schedule;
    Task m_task;
    std::optional<Schedule::Id> m_id;
};

} // namespace

std::unique_ptr<Timer> SimTimers::make(Task onTimeout)
{
    return std::make_unique<SimTimer>(m_schedule, std::move(onTimeout));
}

Timestamp SimClock::now() const
{
    constexpr Timestamp start{1'795'000'000'000}; // November 2026
    return start + duration_cast<milliseconds>(m_schedule.now()) + m_offset;
}

milliseconds SimClock::monotonic() const
{
    return duration_cast<milliseconds>(m_schedule.now());
}

} // namespace skein::sim
