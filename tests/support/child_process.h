// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>

namespace skein::test {

//! How long a test waits for another process before it gives up: machines that build beside it are slow.
inline constexpr int patience = 60'000; // ms

//! A process that never outlives the test, not even when the test is killed. Lives on: main.
class ChildProcess : public QProcess
{
public:
    ChildProcess();
    ~ChildProcess() override; //!< kills it

    void killHard(); //!< SIGKILL, and waits until it is gone
};

} // namespace skein::test
