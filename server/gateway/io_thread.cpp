// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/io_thread.h>

#include <dispatcher/dispatcher_factory.h>

namespace skein {

IoThread::IoThread(quint32 number, const IoContext &context) : m_number(number), m_context(context)
{
    setObjectName(QStringLiteral("gateway %1").arg(number));
    if (context.settings.dispatcher == Dispatcher::Epoll) {
        if (auto dispatcher = makeEpollDispatcher())
            setEventDispatcher(dispatcher.release());
    }
}

IoThread::~IoThread()
{
    quit();
    wait();
}

void IoThread::start()
{
    QThread::start();
    m_isRunning.acquire();
}

void IoThread::post(std::function<void(IoWorker &)> work)
{
    m_executor->post([worker = m_worker, work = std::move(work)] { work(*worker); });
}

void IoThread::run()
{
    QtExecutor executor;
    IoWorker worker(m_number, m_context);
    m_executor = &executor;
    m_worker = &worker;
    m_isRunning.release();
    exec();
}

} // namespace skein
