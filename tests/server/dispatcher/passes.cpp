// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "passes.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTimer>

using namespace std::chrono_literals;

namespace skein {

qsizetype passesOfAnIdleLoop()
{
    QEventLoop loop;
    QTimer::singleShot(50ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    QSignalSpy passes(dispatcher(), &QAbstractEventDispatcher::awake);
    loop.exec();
    return passes.size();
}

} // namespace skein
