// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <engine/pool.h>

namespace skein {

ThreadPool::ThreadPool(int threads, int bound) : m_most(threads + bound)
{
    m_threads.setMaxThreadCount(threads);
}

ThreadPool::~ThreadPool()
{
    m_threads.waitForDone();
}

bool ThreadPool::tryPost(Task task)
{
    if (++m_taken > m_most) {
        --m_taken;
        return false;
    }
    m_threads.start([this, task = std::move(task)] {
        task();
        --m_taken;
    });
    return true;
}

} // namespace skein
