// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "listener.h"

#include <dispatcher/timer_queue.h>

#include <QTest>

#include <limits>

using namespace skein;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

//! The queue on a clock that stands still.
class tst_TimerQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timers_fire_in_the_order_in_which_they_are_due();
    void timers_due_together_fire_in_the_order_in_which_they_were_started();
    void a_precise_timer_is_never_early();
    void a_coarse_timer_is_late_by_five_percent_at_most_data();
    void a_coarse_timer_is_late_by_five_percent_at_most();
    void coarse_timers_share_their_wake_ups();
    void a_very_coarse_timer_is_due_on_the_nearest_second_data();
    void a_very_coarse_timer_is_due_on_the_nearest_second();
    void a_repeating_timer_does_not_drift_data();
    void a_repeating_timer_does_not_drift();
    void a_late_timer_does_not_catch_up_in_a_burst();
    void a_timer_without_interval_fires_once_a_round_and_does_not_count();
    void a_timer_without_interval_lets_the_others_fire();
    void the_remaining_time_is_rounded_up();
    void a_timer_that_an_earlier_one_removes_does_not_fire();
    void a_timer_that_a_slot_starts_waits_for_the_next_round();
    void a_timer_with_the_id_of_one_that_ended_in_its_slot_is_another();
    void a_timer_never_fires_inside_its_own_slot();
    void an_object_may_be_deleted_in_its_slot();
    void timers_are_told_as_they_were_asked_for();
    void many_timers_start_and_end_in_any_order();

private:
    static constexpr TimerQueue::TimePoint start{1234567ms + 89us};

    static void add(TimerQueue &queue, int id, milliseconds interval, Listener &listener,
                    Qt::TimerType type = Qt::PreciseTimer)
    {
        queue.add({id, int(interval.count()), type}, &listener, start);
    }
    //! Appends the ids to `ids`.
    static void record(Listener &listener, QList<int> &ids)
    {
        listener.onTimer = [&ids](int id) { ids.append(id); };
    }
};

void tst_TimerQueue::timers_fire_in_the_order_in_which_they_are_due()
{
    TimerQueue queue;
    Listener listener;
    QList<int> ids;
    record(listener, ids);
    add(queue, 1, 30ms, listener);
    add(queue, 2, 10ms, listener);
    add(queue, 3, 20ms, listener);
    QCOMPARE(queue.fireDue(start + 20ms), 2);
    QCOMPARE(ids, (QList{2, 3}));
    QCOMPARE(queue.fireDue(start + 30ms), 2);
    QCOMPARE(ids, (QList{2, 3, 2, 1}));
}

void tst_TimerQueue::timers_due_together_fire_in_the_order_in_which_they_were_started()
{
    TimerQueue queue;
    Listener listener;
    QList<int> ids;
    record(listener, ids);
    for (const int id : {5, 3, 9, 1})
        add(queue, id, 10ms, listener);
    QCOMPARE(queue.fireDue(start + 10ms), 4);
    QCOMPARE(ids, (QList{5, 3, 9, 1}));
    QCOMPARE(queue.fireDue(start + 20ms), 4);
    QCOMPARE(ids, (QList{5, 3, 9, 1, 5, 3, 9, 1}));
}

void tst_TimerQueue::a_precise_timer_is_never_early()
{
    TimerQueue queue;
    Listener listener;
    add(queue, 1, 10ms, listener);
    QCOMPARE(queue.nextDue().value(), start + 10ms);
    QCOMPARE(queue.fireDue(start + 10ms - 1ns), 0);
    QCOMPARE(queue.fireDue(start + 10ms), 1);
    QCOMPARE(queue.nextDue().value(), start + 20ms);
}

void tst_TimerQueue::a_coarse_timer_is_late_by_five_percent_at_most_data()
{
    QTest::addColumn<int>("interval");
    for (const int interval : {1, 19, 20, 21, 39, 40, 100, 999, 1000, 5000, 59999, 3600000})
        QTest::addRow("%d ms", interval) << interval;
    QTest::addRow("the longest") << std::numeric_limits<int>::max();
}

void tst_TimerQueue::a_coarse_timer_is_late_by_five_percent_at_most()
{
    QFETCH(const int, interval);
    Listener listener;
    for (int shift = 0; shift < 1000; ++shift) {
        TimerQueue queue;
        const auto begin = start + shift * 997us;
        queue.add({1, interval, Qt::CoarseTimer}, &listener, begin);
        const auto late = queue.nextDue().value() - begin - milliseconds(interval);
        QVERIFY(late >= 0ms);
        QVERIFY(late * 20 <= milliseconds(interval));
    }
}

void tst_TimerQueue::coarse_timers_share_their_wake_ups()
{
    TimerQueue queue;
    Listener listener;
    constexpr TimerQueue::TimePoint begin{1024s};
    for (int id = 1; id <= 100; ++id)
        queue.add({id, 10000, Qt::CoarseTimer}, &listener, begin + id * 1ms);
    QCOMPARE(queue.fireDue(queue.nextDue().value()), 100);
}

void tst_TimerQueue::a_very_coarse_timer_is_due_on_the_nearest_second_data()
{
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("seconds");
    QTest::newRow("rounded up to one") << 1 << 1;
    QTest::newRow("one") << 1000 << 1;
    QTest::newRow("rounded down") << 2499 << 2;
    QTest::newRow("rounded up") << 2501 << 3;
    QTest::newRow("an hour") << 3600000 << 3600;
}

void tst_TimerQueue::a_very_coarse_timer_is_due_on_the_nearest_second()
{
    QFETCH(const int, interval);
    QFETCH(const int, seconds);
    TimerQueue queue;
    Listener listener;
    queue.add({1, interval, Qt::VeryCoarseTimer}, &listener, start);
    for (int round = 1; round <= 3; ++round) {
        const auto due = queue.nextDue().value();
        QVERIFY(due.time_since_epoch() % 1s == 0s);
        const auto ideal = start + round * std::chrono::seconds(seconds);
        QVERIFY(due - ideal <= 500ms && ideal - due <= 500ms);
        QCOMPARE(queue.fireDue(due), 1);
    }
}

void tst_TimerQueue::a_repeating_timer_does_not_drift_data()
{
    QTest::addColumn<Qt::TimerType>("type");
    QTest::newRow("precise") << Qt::PreciseTimer;
    QTest::newRow("coarse") << Qt::CoarseTimer;
    QTest::newRow("very coarse") << Qt::VeryCoarseTimer;
}

void tst_TimerQueue::a_repeating_timer_does_not_drift()
{
    QFETCH(const Qt::TimerType, type);
    TimerQueue queue;
    Listener listener;
    add(queue, 1, 1000ms, listener, type);
    for (int round = 0; round < 999; ++round)
        QCOMPARE(queue.fireDue(queue.nextDue().value()), 1);
    const auto drift = queue.nextDue().value() - start - 1000 * 1000ms;
    QVERIFY(drift <= 500ms && drift >= -500ms);
    QVERIFY(type == Qt::VeryCoarseTimer || (drift >= 0ms && drift <= 50ms));
}

void tst_TimerQueue::a_late_timer_does_not_catch_up_in_a_burst()
{
    TimerQueue queue;
    Listener listener;
    add(queue, 1, 10ms, listener);
    QCOMPARE(queue.fireDue(start + 1005ms), 1);
    QCOMPARE(queue.fireDue(start + 1005ms), 0);
    QCOMPARE(queue.nextDue().value(), start + 1015ms);
}

void tst_TimerQueue::a_timer_without_interval_fires_once_a_round_and_does_not_count()
{
    for (const auto type : {Qt::PreciseTimer, Qt::CoarseTimer, Qt::VeryCoarseTimer}) {
        TimerQueue queue;
        Listener listener;
        add(queue, 1, 0ms, listener, type);
        QCOMPARE(queue.nextDue().value(), start);
        for (int round = 1; round <= 3; ++round) {
            QCOMPARE(queue.fireDue(start), 0);
            QCOMPARE(listener.fired, round);
        }
    }
}

void tst_TimerQueue::a_timer_without_interval_lets_the_others_fire()
{
    TimerQueue queue;
    Listener idle;
    Listener busy;
    add(queue, 1, 0ms, idle);
    add(queue, 2, 0ms, idle);
    add(queue, 3, 10ms, busy);
    for (int round = 0; round < 10; ++round)
        queue.fireDue(start + round * 10ms);
    QCOMPARE(idle.fired, 20);
    QCOMPARE(busy.fired, 9);
}

void tst_TimerQueue::the_remaining_time_is_rounded_up()
{
    TimerQueue queue;
    Listener listener;
    add(queue, 1, 10ms, listener);
    QCOMPARE(queue.remaining(1, start).value(), 10ms);
    QCOMPARE(queue.remaining(1, start + 1ns).value(), 10ms);
    QCOMPARE(queue.remaining(1, start + 10ms - 1ns).value(), 1ms);
    QCOMPARE(queue.remaining(1, start + 1s).value(), 0ms);
    QVERIFY(!queue.remaining(2, start));
    // In its slot it is about the next time.
    listener.onTimer = [&](int id) { QCOMPARE(queue.remaining(id, start + 13ms).value(), 7ms); };
    QCOMPARE(queue.fireDue(start + 13ms), 1);
}

void tst_TimerQueue::a_timer_that_an_earlier_one_removes_does_not_fire()
{
    TimerQueue queue;
    Listener listener;
    listener.onTimer = [&](int id) { QVERIFY(queue.remove(3 - id)); };
    add(queue, 1, 10ms, listener);
    add(queue, 2, 10ms, listener);
    QCOMPARE(queue.fireDue(start + 1s), 1);
    QVERIFY(!queue.remove(2));
    QVERIFY(queue.remove(1));
    QVERIFY(!queue.nextDue());
}

void tst_TimerQueue::a_timer_that_a_slot_starts_waits_for_the_next_round()
{
    TimerQueue queue;
    Listener listener;
    listener.onTimer = [&](int id) { queue.add({id + 1, 0, Qt::PreciseTimer}, &listener, start + 10ms); };
    add(queue, 1, 10ms, listener);
    QCOMPARE(queue.fireDue(start + 10ms), 1);
    QCOMPARE(listener.fired, 1);
}

void tst_TimerQueue::a_timer_with_the_id_of_one_that_ended_in_its_slot_is_another()
{
    TimerQueue queue;
    Listener listener;
    listener.onTimer = [&](int id) {
        queue.remove(id);
        queue.add({id, 50, Qt::PreciseTimer}, &listener, start + 10ms);
    };
    add(queue, 1, 10ms, listener);
    QCOMPARE(queue.fireDue(start + 10ms), 1);
    QCOMPARE(queue.nextDue().value(), start + 60ms);
    QVERIFY(queue.remove(1));
    QVERIFY(!queue.nextDue());
}

void tst_TimerQueue::a_timer_never_fires_inside_its_own_slot()
{
    TimerQueue queue;
    Listener outer;
    Listener other;
    outer.onTimer = [&](int) {
        for (int round = 1; round <= 5; ++round)
            queue.fireDue(start + round * 100ms);
    };
    add(queue, 1, 10ms, outer);
    add(queue, 2, 0ms, other);
    queue.fireDue(start + 10ms);
    QCOMPARE(outer.fired, 1);
    QVERIFY(other.fired >= 5);
    QVERIFY(queue.nextDue() && queue.remaining(1, start));
}

void tst_TimerQueue::an_object_may_be_deleted_in_its_slot()
{
    TimerQueue queue;
    auto *listener = new Listener;
    listener->onTimer = [&](int) {
        QVERIFY(queue.removeAllOf(listener));
        delete listener;
    };
    add(queue, 1, 10ms, *listener);
    add(queue, 2, 10ms, *listener);
    QCOMPARE(queue.fireDue(start + 10ms), 1);
    QVERIFY(!queue.nextDue());
}

void tst_TimerQueue::timers_are_told_as_they_were_asked_for()
{
    TimerQueue queue;
    Listener mine;
    Listener other;
    add(queue, 7, 33ms, mine, Qt::CoarseTimer);
    add(queue, 3, 1234ms, mine, Qt::VeryCoarseTimer);
    add(queue, 5, 1ms, other);
    const auto timers = queue.timersOf(&mine);
    QCOMPARE(timers.size(), 2);
    QCOMPARE(timers[0].timerId, 3);
    QCOMPARE(timers[0].interval, 1234);
    QCOMPARE(timers[0].timerType, Qt::VeryCoarseTimer);
    QCOMPARE(timers[1].timerId, 7);
    QVERIFY(queue.removeAllOf(&mine));
    QVERIFY(!queue.removeAllOf(&mine));
    QCOMPARE(queue.timersOf(&other).size(), 1);
}

void tst_TimerQueue::many_timers_start_and_end_in_any_order()
{
    TimerQueue queue;
    Listener listener;
    constexpr int count = 20000;
    for (int id = 1; id <= count; ++id)
        add(queue, id, milliseconds(1 + id * 7919 % 1000), listener);
    for (int id = 1; id <= count; id += 2)
        QVERIFY(queue.remove(id));
    auto before = start;
    for (int round = 0; round < 500; ++round) {
        const auto due = queue.nextDue().value();
        QVERIFY(due > before);
        before = due;
        QVERIFY(queue.fireDue(due) > 0);
    }
    QVERIFY(queue.removeAllOf(&listener));
    QVERIFY(!queue.nextDue());
}

QTEST_GUILESS_MAIN(tst_TimerQueue)
#include "tst_timer_queue.moc"
