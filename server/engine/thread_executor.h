// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/executor.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace skein {

//! A thread that runs tasks in the order of their posting. `post` from any thread.
class ThreadExecutor final : public Executor
{
public:
    ThreadExecutor();
    //! Runs what was posted before, then ends.
    ~ThreadExecutor() override;
    void post(Task task) override;

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace skein
