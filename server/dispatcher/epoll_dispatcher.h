// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <dispatcher/epoll.h>
#include <dispatcher/notifier_table.h>
#include <dispatcher/timer_queue.h>
#include <dispatcher/wake_up.h>

#include <QAbstractEventDispatcher>

#include <atomic>
#include <span>

namespace skein {

//! The event loop of a thread on epoll. One pass: posted events, a wait (and the posted events that ended it), at most
//! `Epoll::batch` descriptors, the timers that are due once each, and the write notifiers that were enabled meanwhile;
//! so nobody keeps the others waiting.
//! Lives on: its thread; `wakeUp` and `interrupt` may be called from any.
class EpollDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    EpollDispatcher();

    //! False when the kernel had no descriptors left: do not use it then.
    [[nodiscard]] bool isOpen() const;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    using QAbstractEventDispatcher::registerTimer;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    //! In ms, -1 when there is no such timer.
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;
    void closingDown() override;

private:
    //! In ms, rounded up; -1 without end.
    [[nodiscard]] int timeout(QEventLoop::ProcessEventsFlags flags) const;
    //! Whether it was to sleep and the bell rang.
    bool wait(QEventLoop::ProcessEventsFlags flags, bool mayBlock);
    int activate(QEventLoop::ProcessEventsFlags flags);

    WakeUp m_bell;
    Epoll m_epoll;
    NotifierTable m_notifiers;
    TimerQueue m_timers;
    //! Empty once it is dealt with, be it by an inner pass that has overwritten it.
    std::span<const epoll_event> m_ready;
    std::atomic<bool> m_isInterrupted{false};
    //! Counts passes, so that an outer one notices an inner one, which may have taken its wake-up.
    quint64 m_pass = 0;
};

} // namespace skein
