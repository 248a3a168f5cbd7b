// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gateway/io_worker.h>

#include <QThread>

#include <semaphore>

namespace skein {

//! One I/O thread with its worker, and the door into it. Lives on: main; `post` may be called from any thread between
//! `start` and the destruction, which ends the thread.
class IoThread final : private QThread
{
public:
    IoThread(quint32 number, const IoContext &context);
    ~IoThread() override;

    //! Returns when the thread takes work.
    void start();
    void post(std::function<void(IoWorker &)> work);

private:
    void run() override;

    const quint32 m_number;
    const IoContext &m_context;
    std::binary_semaphore m_isRunning{0};
    QtExecutor *m_executor = nullptr;
    IoWorker *m_worker = nullptr;
};

} // namespace skein
