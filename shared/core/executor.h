// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace skein {

using Task = std::function<void()>;

//! Who runs a piece of work, and when. `post` may be called from any thread; tasks of one executor run in the order of
//! their posting unless its implementation says otherwise.
class Executor
{
public:
    virtual ~Executor() = default;
    virtual void post(Task task) = 0;
};

//! A one-shot timer; destroying it cancels it. Fires on the thread of the factory that made it.
class Timer
{
public:
    virtual ~Timer() = default;
    //! Starts, or starts anew.
    virtual void start(std::chrono::milliseconds delay) = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual bool isActive() const = 0;
};

//! Makes timers. Lives on: the thread whose timers it makes.
class TimerFactory
{
public:
    virtual ~TimerFactory() = default;
    [[nodiscard]] virtual std::unique_ptr<Timer> make(Task onTimeout) = 0;
};

//! Timers of the current thread's Qt event loop.
class QtTimerFactory final : public TimerFactory
{
public:
    [[nodiscard]] std::unique_ptr<Timer> make(Task onTimeout) override;
};

//! Runs tasks on the Qt event loop of the thread that made it.
class QtExecutor final : public Executor
{
public:
    QtExecutor();
    ~QtExecutor() override;
    void post(Task task) override;

private:
    class Target;
    std::unique_ptr<Target> m_target;
};

} // namespace skein
