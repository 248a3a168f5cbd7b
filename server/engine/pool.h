// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/executor.h>

#include <QThreadPool>

#include <atomic>

namespace skein {

//! Where slow work is done, off the lanes: hashing, media. `tryPost` from any thread.
class Pool
{
public:
    virtual ~Pool() = default;
    //! False when the pool is full: the request is answered `busy`.
    [[nodiscard]] virtual bool tryPost(Task task) = 0;
};

//! A bounded pool of threads.
class ThreadPool final : public Pool
{
public:
    //! `bound`: tasks that may wait beside those that run.
    ThreadPool(int threads, int bound);
    //! Runs what was taken, then ends.
    ~ThreadPool() override;
    [[nodiscard]] bool tryPost(Task task) override;

private:
    const int m_most;
    std::atomic<int> m_taken = 0;
    QThreadPool m_threads;
};

} // namespace skein
