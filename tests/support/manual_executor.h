// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/executor.h>

#include <deque>
#include <memory>

namespace skein::test {

//! Tasks that run when the test says so.
class ManualQueue
{
public:
    void post(Task task) { m_tasks.push_back(std::move(task)); }
    //! Runs the first one; answers whether there was one.
    bool runOne()
    {
        if (m_tasks.empty())
            return false;
        const Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        task();
        return true;
    }
    //! Runs everything, also what is posted meanwhile.
    void runAll()
    {
        while (runOne()) { }
    }

private:
    std::deque<Task> m_tasks;
};

//! An executor on a shared queue. Ending it runs what is left, as a thread would.
class ManualExecutor final : public Executor
{
public:
    explicit ManualExecutor(std::shared_ptr<ManualQueue> queue) : m_queue(std::move(queue)) { }
    ~ManualExecutor() override { m_queue->runAll(); }
    void post(Task task) override { m_queue->post(std::move(task)); }

private:
    std::shared_ptr<ManualQueue> m_queue;
};

} // namespace skein::test
