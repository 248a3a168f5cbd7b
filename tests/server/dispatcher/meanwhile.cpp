// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "meanwhile.h"

#include "passes.h"

namespace skein {

Meanwhile::Meanwhile(const std::function<void()> &work)
    : m_connection(QObject::connect(dispatcher(), &QAbstractEventDispatcher::aboutToBlock, dispatcher(),
                                    [this] { m_begins.release(); })),
      m_thread(QThread::create([this, work] {
          m_begins.acquire();
          work();
      }))
{
    m_thread->start();
}

Meanwhile::~Meanwhile()
{
    QObject::disconnect(m_connection);
    m_begins.release();
    m_thread->wait();
}

} // namespace skein
