// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <dispatcher/timer_queue.h>

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>
#include <bit>

using namespace std::chrono_literals;

namespace skein {

namespace {

using std::chrono::milliseconds;
using TimePoint = TimerQueue::TimePoint;

milliseconds intervalOf(const TimerQueue::TimerInfo &timer)
{
    const milliseconds asked(timer.interval);
    if (timer.timerType != Qt::VeryCoarseTimer || asked == 0ms)
        return asked;
    return std::max(std::chrono::round<std::chrono::seconds>(asked), 1s);
}

TimePoint after(const TimerQueue::TimerInfo &timer, TimePoint start)
{
    const auto time = start + intervalOf(timer);
    if (timer.timerType != Qt::VeryCoarseTimer || timer.interval == 0)
        return time;
    return TimePoint(std::chrono::round<std::chrono::seconds>(time.time_since_epoch()));
}

// The steps are powers of two, so that the grid of a long interval is part of the grid of a short one.
TimePoint roundedUp(const TimerQueue::TimerInfo &timer, TimePoint ideal)
{
    const milliseconds step(std::bit_floor(unsigned(timer.interval) / 20));
    if (timer.timerType != Qt::CoarseTimer || step == 0ms)
        return ideal;
    const auto beyond = ideal.time_since_epoch() % step;
    return beyond == 0ns ? ideal : ideal + (step - beyond);
}

} // namespace

void TimerQueue::add(const TimerInfo &timer, QObject *object, TimePoint now)
{
    remove(timer.timerId);
    Timer added{timer, object, after(timer, now), {}, ++m_sequence};
    added.turn = turnOf(added);
    m_queue.insert(added.turn);
    m_byObject.emplace(object, timer.timerId);
    m_timers.emplace(timer.timerId, added);
}

bool TimerQueue::remove(int id)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return false;
    m_queue.erase(found->second.turn);
    m_byObject.erase({found->second.object, id});
    m_timers.erase(found);
    return true;
}

bool TimerQueue::removeAllOf(QObject *object)
{
    const auto timers = timersOf(object);
    for (const auto &timer : timers)
        remove(timer.timerId);
    return !timers.isEmpty();
}

void TimerQueue::clear()
{
    m_timers.clear();
    m_byObject.clear();
    m_queue.clear();
}

QList<TimerQueue::TimerInfo> TimerQueue::timersOf(QObject *object) const
{
    QList<TimerInfo> timers;
    for (auto entry = m_byObject.lower_bound({object, 0}); entry != m_byObject.end() && entry->first == object; ++entry)
        timers.append(m_timers.at(entry->second).info);
    return timers;
}

std::optional<milliseconds> TimerQueue::remaining(int id, TimePoint now) const
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return std::nullopt;
    return std::chrono::ceil<milliseconds>(std::max(found->second.turn.due - now, TimePoint::duration::zero()));
}

std::optional<TimePoint> TimerQueue::nextDue() const
{
    return m_queue.empty() ? std::nullopt : std::optional(m_queue.begin()->due);
}

int TimerQueue::fireDue(TimePoint now)
{
    int fired = 0;
    // A turn taken from here on belongs to the next round; it stands behind all that are due now.
    const auto last = m_sequence;
    while (!m_queue.empty() && m_queue.begin()->due <= now && m_queue.begin()->sequence <= last)
        fired += fire(now) ? 1 : 0;
    return fired;
}

TimerQueue::Turn TimerQueue::turnOf(const Timer &timer)
{
    return {roundedUp(timer.info, timer.ideal), ++m_sequence, timer.info.timerId};
}

void TimerQueue::advance(Timer &timer, TimePoint now)
{
    timer.ideal += intervalOf(timer.info);
    if (timer.ideal < now)
        timer.ideal = after(timer.info, now);
    timer.turn = turnOf(timer);
}

bool TimerQueue::fire(TimePoint now)
{
    auto place = m_queue.extract(m_queue.begin());
    const int id = place.value().id;
    auto &timer = m_timers.at(id);
    advance(timer, now);
    const auto registration = timer.registration;
    const bool hasInterval = timer.info.interval > 0;

    // The slot may do anything, even delete the object or run an event loop.
    QTimerEvent event(id);
    QCoreApplication::sendEvent(timer.object, &event);

    const auto found = m_timers.find(id);
    if (found != m_timers.end() && found->second.registration == registration) {
        place.value() = found->second.turn;
        m_queue.insert(std::move(place));
    }
    return hasInterval;
}

} // namespace skein
