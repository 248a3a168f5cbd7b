// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QTest>

namespace skein {

enum class DispatcherKind { OfQt, OnEpoll };

//! To be called before the application is made: the main thread gets this dispatcher.
void useDispatcher(DispatcherKind kind);
//! Whether this thread runs on ours.
[[nodiscard]] bool isOnEpoll();

//! Runs a class of tests on Qt's dispatcher, which says what is right, and on ours.
template<class Tests>
int runOnBoth(int argc, char **argv)
{
    int failures = 0;
    for (const auto kind : {DispatcherKind::OfQt, DispatcherKind::OnEpoll}) {
        useDispatcher(kind);
        QCoreApplication application(argc, argv);
        Tests tests;
        failures += QTest::qExec(&tests, argc, argv);
    }
    return failures;
}

} // namespace skein

#define SKEIN_BOTH_DISPATCHERS_MAIN(Tests)                                                                             \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        return skein::runOnBoth<Tests>(argc, argv);                                                                    \
    }
