// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <dispatcher/epoll_dispatcher.h>

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <limits>
#include <utility>

namespace skein {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

bool hasNotifiers(QEventLoop::ProcessEventsFlags flags)
{
    return !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
}

bool hasTimers(QEventLoop::ProcessEventsFlags flags)
{
    return !flags.testFlag(QEventLoop::X11ExcludeTimers);
}

int clampedToInt(qint64 number)
{
    return int(std::clamp<qint64>(number, 0, std::numeric_limits<int>::max()));
}

bool isHere(const QObject *object, const char *what)
{
    if (object->thread() == QThread::currentThread())
        return true;
    qWarning("%s cannot be started from another thread", what);
    return false;
}

} // namespace

EpollDispatcher::EpollDispatcher() : m_epoll(m_bell.descriptor()), m_notifiers(m_epoll) { }

bool EpollDispatcher::isOpen() const
{
    return m_bell.isOpen() && m_epoll.isOpen();
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    const auto pass = ++m_pass;
    m_isInterrupted = false;
    // The bell may have rung for something that the caller has looked at before, like the end of its loop: this pass
    // must not block then. Events that are posted from here on ring it again.
    const bool wasWoken = m_bell.take();
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();

    const bool mayBlock = flags.testFlag(QEventLoop::WaitForMoreEvents) && !wasWoken && pass == m_pass;
    if (mayBlock && !m_isInterrupted)
        Q_EMIT aboutToBlock();
    if (m_isInterrupted)
        return false;

    const bool wasRung = wait(flags, mayBlock && pass == m_pass);
    // Before the sockets: an event that was posted before a byte was sent comes first. It saves a pass, too.
    if (wasRung)
        QCoreApplication::sendPostedEvents();
    return activate(flags) > 0 || wasRung || wasWoken;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    if (isHere(notifier, "Socket notifiers"))
        m_notifiers.add(notifier);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    m_notifiers.remove(notifier);
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    if (isHere(object, "Timers"))
        m_timers.add({timerId, clampedToInt(interval), timerType}, object, Clock::now());
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return m_timers.remove(timerId);
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return m_timers.removeAllOf(object);
}

QList<EpollDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    return m_timers.timersOf(object);
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto remaining = m_timers.remaining(timerId, Clock::now());
    return remaining ? clampedToInt(remaining->count()) : -1;
}

void EpollDispatcher::wakeUp()
{
    m_bell.ring();
}

void EpollDispatcher::interrupt()
{
    m_isInterrupted = true;
    wakeUp();
}

void EpollDispatcher::closingDown()
{
    m_notifiers.clear();
    m_timers.clear();
}

int EpollDispatcher::timeout(QEventLoop::ProcessEventsFlags flags) const
{
    if (hasNotifiers(flags) && m_notifiers.isImpatient())
        return 0;
    const auto due = hasTimers(flags) ? m_timers.nextDue() : std::nullopt;
    return due ? clampedToInt(std::chrono::ceil<milliseconds>(*due - Clock::now()).count()) : -1;
}

bool EpollDispatcher::wait(QEventLoop::ProcessEventsFlags flags, bool mayBlock)
{
    if (hasNotifiers(flags))
        m_notifiers.tellKernel();
    const int time = mayBlock ? timeout(flags) : 0;
    const bool sleeps = time != 0 && m_bell.fallAsleep();
    if (hasNotifiers(flags))
        m_ready = m_epoll.wait(sleeps ? time : 0);
    else if (sleeps)
        m_bell.sleep(time);
    return time != 0 && m_bell.take();
}

int EpollDispatcher::activate(QEventLoop::ProcessEventsFlags flags)
{
    int activated = 0;
    if (hasNotifiers(flags))
        activated += m_notifiers.activate(std::exchange(m_ready, {})) + m_notifiers.activateAlwaysReady();
    if (hasTimers(flags))
        activated += m_timers.fireDue(Clock::now());
    if (hasNotifiers(flags))
        activated += m_notifiers.activateFresh();
    return activated;
}

} // namespace skein
