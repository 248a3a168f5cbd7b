// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractEventDispatcher>
#include <QTest>

namespace skein {

//! The dispatcher of this thread.
[[nodiscard]] inline QAbstractEventDispatcher *dispatcher()
{
    return QAbstractEventDispatcher::instance();
}

inline bool pass(QEventLoop::ProcessEventsFlags flags = QEventLoop::AllEvents)
{
    return dispatcher()->processEvents(flags);
}

inline void passTimes(int times)
{
    for (int time = 0; time < times; ++time)
        pass();
}

//! Delivers what is left over.
inline void passUntilIdle()
{
    while (pass()) { }
}

//! How many passes the loop makes until a timer ends it: few, when it sleeps.
[[nodiscard]] qsizetype passesOfAnIdleLoop();

} // namespace skein

#define SKEIN_VERIFY_THAT_THE_LOOP_SLEEPS()                                                                            \
    do {                                                                                                               \
        const auto passes = skein::passesOfAnIdleLoop();                                                               \
        QVERIFY2(passes < 10, qPrintable(QString::number(passes)));                                                    \
    } while (false)
