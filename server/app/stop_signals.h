// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/executor.h>

#include <QSocketNotifier>

namespace skein {

//! SIGTERM and SIGINT as calls in the event loop. Made before any thread is started, so that threads inherit the mask.
//! Lives on: main.
class StopSignals
{
public:
    //! `stop` is called for each signal.
    explicit StopSignals(Task stop);
    ~StopSignals();
    Q_DISABLE_COPY_MOVE(StopSignals)

private:
    void take();

    Task m_stop;
    int m_descriptor;
    QSocketNotifier m_notifier;
};

} // namespace skein
