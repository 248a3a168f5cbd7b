// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "child_process.h"

#include <sys/prctl.h>

#include <csignal>

namespace skein::test {

ChildProcess::ChildProcess()
{
    setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

ChildProcess::~ChildProcess()
{
    killHard();
}

void ChildProcess::killHard()
{
    kill();
    waitForFinished();
}

} // namespace skein::test
