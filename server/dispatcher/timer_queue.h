// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractEventDispatcher>

#include <chrono>
#include <compare>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace skein {

//! The timers of one thread, in the order in which they are due. Starting, stopping and firing one costs O(log n).
//! Precise timers fire when their interval is over, coarse ones up to 5 % of it later, on a grid that lets them share
//! their wake-ups; very coarse ones have whole seconds and fire on the nearest. Lives on: one thread.
class TimerQueue
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using TimerInfo = QAbstractEventDispatcher::TimerInfo;

    void add(const TimerInfo &timer, QObject *object, TimePoint now);
    //! False when there is no such timer.
    bool remove(int id);
    bool removeAllOf(QObject *object);
    void clear();

    //! The timers as they were asked for.
    [[nodiscard]] QList<TimerInfo> timersOf(QObject *object) const;
    //! How long it takes until the timer is due, 0 when it is overdue, rounded up.
    [[nodiscard]] std::optional<std::chrono::milliseconds> remaining(int id, TimePoint now) const;
    //! When the next one is due; timers that are just firing do not count.
    [[nodiscard]] std::optional<TimePoint> nextDue() const;

    //! Sends a QTimerEvent for every timer that is due, once each, earliest first. A timer that is already firing, in
    //! an outer event loop, waits until its slot has returned. Answers how many fired; timers without an interval do
    //! not count, they would keep everybody busy who processes events until there are none.
    int fireDue(TimePoint now);

private:
    //! A place in the queue. Timers that are due together fire in the order in which they queued up.
    struct Turn
    {
        TimePoint due;
        quint64 sequence = 0;
        int id = 0;

        auto operator<=>(const Turn &) const = default;
    };
    struct Timer
    {
        TimerInfo info;
        QObject *object = nullptr;
        //! The time without the coarseness, so that a repeating timer does not drift.
        TimePoint ideal;
        Turn turn;
        //! Tells a timer from a later one with the same id.
        quint64 registration = 0;
    };

    [[nodiscard]] Turn turnOf(const Timer &timer);
    //! Moves the timer to its next time, which is after `now` if it has an interval.
    void advance(Timer &timer, TimePoint now);
    //! Whether it has an interval.
    bool fire(TimePoint now);

    std::unordered_map<int, Timer> m_timers;
    std::set<std::pair<QObject *, int>> m_byObject;
    std::set<Turn> m_queue;
    quint64 m_sequence = 0;
};

} // namespace skein
