// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "frame_meter.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <chrono>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace skein::bench {

namespace {

constexpr auto patience = 20s;
constexpr auto quiet = 150ms; // without a frame: nothing moves any more

struct Moment
{
    std::chrono::steady_clock::time_point wall;
    timespec cpu;

    static Moment now()
    {
        Moment moment{std::chrono::steady_clock::now(), {}};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &moment.cpu);
        return moment;
    }
};

Shown between(const Moment &begin, const Moment &end)
{
    Shown shown;
    shown.wall = std::chrono::duration<double, std::milli>(end.wall - begin.wall).count();
    shown.cpu = double(end.cpu.tv_sec - begin.cpu.tv_sec) * 1e3 + double(end.cpu.tv_nsec - begin.cpu.tv_nsec) / 1e6;
    return shown;
}

} // namespace

FrameMeter::FrameMeter(QQuickWindow &window) : m_window(window)
{
    connect(&window, &QQuickWindow::frameSwapped, this, [this] {
        ++m_frames;
        if (m_isShown && m_isShown())
            m_loop.quit();
    });
}

Shown FrameMeter::until(const Action &action, const Condition &isShown)
{
    QTimer guard;
    guard.setSingleShot(true);
    connect(&guard, &QTimer::timeout, &m_loop, [this] { m_loop.exit(1); });
    guard.start(patience);
    m_frames = 0;
    m_isShown = isShown;
    const Moment begin = Moment::now();
    action();
    m_window.update();
    const bool isSeen = m_loop.exec() == 0;
    Shown shown = between(begin, Moment::now());
    m_isShown = {};
    shown.frames = isSeen ? m_frames : 0;
    return shown;
}

void FrameMeter::settle()
{
    QTimer calm;
    calm.setSingleShot(true);
    connect(&calm, &QTimer::timeout, &m_loop, &QEventLoop::quit);
    const auto again = connect(&m_window, &QQuickWindow::frameSwapped, &calm, [&calm] { calm.start(quiet); });
    QTimer::singleShot(patience, &calm, [this] { m_loop.quit(); });
    calm.start(quiet);
    m_loop.exec();
    disconnect(again);
}

void note(Figures &figures, const QString &name, const Shown &shown)
{
    figures.add(name + u".wall"_s, shown.wall);
    figures.add(name + u".cpu"_s, shown.cpu);
}

} // namespace skein::bench
