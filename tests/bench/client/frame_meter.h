// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "figures.h"

#include <QEventLoop>
#include <QQuickWindow>

#include <functional>

namespace skein::bench {

//! What lay between an action and the frame that showed its effect.
struct Shown
{
    double wall = 0; //!< milliseconds
    double cpu = 0; //!< milliseconds of the main thread: what others on the machine take does not count
    int frames = 0; //!< swapped in that time, the showing one included; 0: it was never shown
};

//! Acts on a window and waits for frames. Lives on: main.
class FrameMeter : public QObject
{
    Q_OBJECT

public:
    using Action = std::function<void()>;
    using Condition = std::function<bool()>;

    explicit FrameMeter(QQuickWindow &window);

    //! Acts, and runs the event loop until a frame was swapped after which `isShown`, or until nothing came of it.
    Shown until(const Action &action, const Condition &isShown);
    Shown next(const Action &action)
    {
        return until(action, [] { return true; });
    }
    //! Runs the event loop until the window had no new frame for a while.
    void settle();

private:
    QQuickWindow &m_window;
    Condition m_isShown;
    QEventLoop m_loop;
    int m_frames = 0;
};

//! Adds both times, under <name>.wall and <name>.cpu.
void note(Figures &figures, const QString &name, const Shown &shown);

} // namespace skein::bench
