// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "both_dispatchers.h"
#include "listener.h"
#include "passes.h"
#include "socket_pair.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QPointer>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <limits>
#include <memory>

using namespace skein;
using namespace std::chrono_literals;

//! Timers in a running loop. What is told about times is only "not before".
class tst_DispatcherTimers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void a_timer_fires_again_and_again_but_not_early_data();
    void a_timer_fires_again_and_again_but_not_early();
    void a_single_shot_fires_once();
    void single_shots_without_delay_keep_their_order();
    void the_earlier_timer_fires_first();
    void zero_timers_and_sockets_take_turns();
    void a_zero_timer_does_not_hold_back_other_timers();
    void a_zero_timer_does_not_make_a_pass_busy();
    void a_timer_stops_in_its_slot();
    void a_timer_that_another_one_stops_does_not_fire();
    void a_timer_may_be_deleted_in_its_slot();
    void timers_of_a_deleted_object_are_gone();
    void a_timer_does_not_fire_inside_its_slot_but_others_do();
    void a_zero_timer_does_not_spin_inside_its_slot();
    void a_timer_may_be_restarted_in_its_slot();
    void the_interval_of_a_running_timer_changes();
    void the_remaining_time_falls();
    void the_remaining_time_in_a_slot_is_about_the_next_time();
    void registered_timers_are_told();
    void timers_have_ids_of_their_own();
    void an_unknown_timer_is_said_to_be_unknown();
    void timers_move_with_their_object_to_another_thread();
    void a_long_timer_keeps_quiet();
};

namespace {

void passUntil(const std::function<bool()> &isDone)
{
    while (!isDone())
        pass(QEventLoop::WaitForMoreEvents);
}

} // namespace

void tst_DispatcherTimers::init()
{
    passUntilIdle();
}

void tst_DispatcherTimers::a_timer_fires_again_and_again_but_not_early_data()
{
    QTest::addColumn<Qt::TimerType>("type");
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("earliest");
    // Qt's dispatcher counts in whole milliseconds.
    QTest::newRow("precise") << Qt::PreciseTimer << 20 << 19;
    QTest::newRow("coarse") << Qt::CoarseTimer << 100 << 94;
    QTest::newRow("very coarse") << Qt::VeryCoarseTimer << 1000 << 499;
}

void tst_DispatcherTimers::a_timer_fires_again_and_again_but_not_early()
{
    QFETCH(const Qt::TimerType, type);
    QFETCH(const int, interval);
    QFETCH(const int, earliest);
    Listener listener;
    QElapsedTimer elapsed;
    elapsed.start();
    listener.startTimer(interval, type);
    passUntil([&] { return listener.fired == 1; });
    QVERIFY(elapsed.elapsed() >= earliest);
    passUntil([&] { return listener.fired == 2; });
    QVERIFY(elapsed.elapsed() >= 2 * earliest);
}

void tst_DispatcherTimers::a_single_shot_fires_once()
{
    int shots = 0;
    Listener later;
    QTimer::singleShot(1ms, &later, [&] { ++shots; });
    later.startTimer(5);
    passUntil([&] { return shots > 0 && later.fired == 3; });
    QCOMPARE(shots, 1);
}

void tst_DispatcherTimers::single_shots_without_delay_keep_their_order()
{
    QList<int> order;
    for (int number = 0; number < 5; ++number)
        QTimer::singleShot(0, this, [&order, number] { order.append(number); });
    passUntil([&] { return order.size() == 5; });
    QCOMPARE(order, (QList{0, 1, 2, 3, 4}));
}

void tst_DispatcherTimers::the_earlier_timer_fires_first()
{
    QList<int> order;
    for (const int delay : {60, 20, 40, 0})
        QTimer::singleShot(delay, Qt::PreciseTimer, this, [&order, delay] { order.append(delay); });
    passUntil([&] { return order.size() == 4; });
    QCOMPARE(order, (QList{0, 20, 40, 60}));
}

void tst_DispatcherTimers::zero_timers_and_sockets_take_turns()
{
    const SocketPair pair;
    QSocketNotifier notifier(pair.near.number(), QSocketNotifier::Read);
    QSignalSpy activations(&notifier, &QSocketNotifier::activated);
    QCOMPARE(send(pair.far, "never read"), 10);
    Listener listener;
    listener.startTimer(0);
    for (int round = 0; round < 100; ++round)
        pass(QEventLoop::WaitForMoreEvents);
    QVERIFY(activations.size() >= 45);
    QVERIFY(listener.fired >= 45);
}

void tst_DispatcherTimers::a_zero_timer_does_not_hold_back_other_timers()
{
    Listener idle;
    Listener busy;
    idle.startTimer(0);
    idle.startTimer(0);
    busy.startTimer(5);
    passUntil([&] { return busy.fired == 3; });
    QVERIFY(idle.fired >= 3);
}

void tst_DispatcherTimers::a_zero_timer_does_not_make_a_pass_busy()
{
    if (!isOnEpoll())
        QSKIP("Qt's dispatchers differ among themselves");
    Listener listener;
    listener.startTimer(0);
    QVERIFY(!pass());
    QCOMPARE(listener.fired, 1);
}

void tst_DispatcherTimers::a_timer_stops_in_its_slot()
{
    Listener listener;
    Listener later;
    listener.onTimer = [&](int id) { listener.killTimer(id); };
    listener.startTimer(1);
    later.startTimer(5);
    passUntil([&] { return later.fired == 3; });
    QCOMPARE(listener.fired, 1);
}

void tst_DispatcherTimers::a_timer_that_another_one_stops_does_not_fire()
{
    Listener listener;
    int first = 0;
    int second = 0;
    listener.onTimer = [&](int id) {
        // Whoever comes first, the other must not follow.
        listener.killTimer(id == first ? second : first);
        listener.killTimer(id);
    };
    first = listener.startTimer(0);
    second = listener.startTimer(0);
    for (int round = 0; round < 3; ++round)
        pass();
    QCOMPARE(listener.fired, 1);
}

void tst_DispatcherTimers::a_timer_may_be_deleted_in_its_slot()
{
    auto *timer = new QTimer;
    QPointer<QTimer> alive(timer);
    auto *other = new QTimer(timer);
    connect(timer, &QTimer::timeout, this, [&] { delete timer; });
    other->start(0);
    timer->start(0);
    passUntil([&] { return alive.isNull(); });
    pass();
}

void tst_DispatcherTimers::timers_of_a_deleted_object_are_gone()
{
    auto listener = std::make_unique<Listener>();
    for (int number = 0; number < 10; ++number)
        listener->startTimer(number);
    const auto timers = dispatcher()->registeredTimers(listener.get());
    QCOMPARE(timers.size(), 10);
    listener.reset();
    for (const auto &timer : timers)
        QCOMPARE(dispatcher()->remainingTime(timer.timerId), -1);
    Listener later;
    later.startTimer(20);
    passUntil([&] { return later.fired == 1; });
}

void tst_DispatcherTimers::a_timer_does_not_fire_inside_its_slot_but_others_do()
{
    Listener outer;
    Listener inner;
    int depth = 0;
    int deepest = 0;
    outer.onTimer = [&](int) {
        deepest = std::max(deepest, ++depth);
        const int before = inner.fired;
        passUntil([&] { return inner.fired >= before + 3; });
        --depth;
    };
    outer.startTimer(1);
    inner.startTimer(5);
    passUntil([&] { return outer.fired == 3; });
    QCOMPARE(deepest, 1);
}

void tst_DispatcherTimers::a_zero_timer_does_not_spin_inside_its_slot()
{
    Listener listener;
    qsizetype count = 0;
    listener.onTimer = [&](int id) {
        listener.killTimer(listener.startTimer(0));
        QEventLoop loop;
        QTimer::singleShot(50ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
        QSignalSpy passes(dispatcher(), &QAbstractEventDispatcher::awake);
        loop.exec();
        count = passes.size();
        listener.killTimer(id);
    };
    listener.startTimer(0);
    passUntil([&] { return count > 0; });
    QVERIFY2(count < 10, qPrintable(QString::number(count)));
}

void tst_DispatcherTimers::a_timer_may_be_restarted_in_its_slot()
{
    QTimer timer;
    int fired = 0;
    connect(&timer, &QTimer::timeout, this, [&] {
        ++fired;
        timer.start(1);
    });
    timer.start(1);
    passUntil([&] { return fired == 5; });
    QVERIFY(timer.isActive());
}

void tst_DispatcherTimers::the_interval_of_a_running_timer_changes()
{
    QTimer timer;
    QSignalSpy timeouts(&timer, &QTimer::timeout);
    timer.start(24h);
    pass();
    timer.setInterval(5);
    passUntil([&] { return timeouts.size() == 2; });
    timer.setInterval(24h);
    QVERIFY(timer.remainingTimeAsDuration() > 1h);
}

void tst_DispatcherTimers::the_remaining_time_falls()
{
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QCOMPARE(timer.remainingTime(), -1);
    timer.start(10000);
    const int before = timer.remainingTime();
    QVERIFY(before > 0 && before <= 10000);
    Listener later;
    later.startTimer(20);
    passUntil([&] { return later.fired == 1; });
    QVERIFY(timer.remainingTime() < before);
    timer.start(0);
    QCOMPARE(timer.remainingTime(), 0);
}

void tst_DispatcherTimers::the_remaining_time_in_a_slot_is_about_the_next_time()
{
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    int remaining = -1;
    connect(&timer, &QTimer::timeout, this, [&] { remaining = timer.remainingTime(); });
    timer.start(200);
    passUntil([&] { return remaining >= 0; });
    QVERIFY(remaining <= 200);
}

void tst_DispatcherTimers::registered_timers_are_told()
{
    Listener listener;
    const int precise = listener.startTimer(13, Qt::PreciseTimer);
    const int coarse = listener.startTimer(600, Qt::CoarseTimer);
    const int veryCoarse = listener.startTimer(5000, Qt::VeryCoarseTimer);
    auto timers = dispatcher()->registeredTimers(&listener);
    QCOMPARE(timers.size(), 3);
    std::sort(timers.begin(), timers.end(), [](auto &a, auto &b) { return a.interval < b.interval; });
    QCOMPARE(timers[0].timerId, precise);
    QCOMPARE(timers[0].interval, 13);
    QCOMPARE(timers[0].timerType, Qt::PreciseTimer);
    QCOMPARE(timers[1].timerId, coarse);
    QCOMPARE(timers[1].timerType, Qt::CoarseTimer);
    QCOMPARE(timers[2].timerId, veryCoarse);
    QCOMPARE(timers[2].interval, 5000);
    QCOMPARE(timers[2].timerType, Qt::VeryCoarseTimer);
    listener.killTimer(coarse);
    QCOMPARE(dispatcher()->registeredTimers(&listener).size(), 2);
    QVERIFY(dispatcher()->registeredTimers(this).isEmpty());
}

void tst_DispatcherTimers::timers_have_ids_of_their_own()
{
    Listener listener;
    QSet<int> ids;
    for (int number = 0; number < 1000; ++number)
        ids.insert(listener.startTimer(1h));
    QCOMPARE(ids.size(), 1000);
    QVERIFY(!ids.contains(0));
}

void tst_DispatcherTimers::an_unknown_timer_is_said_to_be_unknown()
{
    QCOMPARE(dispatcher()->remainingTime(123456), -1);
    QVERIFY(!dispatcher()->unregisterTimer(123456));
    QVERIFY(!dispatcher()->unregisterTimers(this));
}

void tst_DispatcherTimers::timers_move_with_their_object_to_another_thread()
{
    QThread thread;
    thread.start();
    Listener listener;
    QEventLoop loop;
    QThread *firedIn = nullptr;
    listener.onTimer = [&](int id) {
        listener.killTimer(id);
        firedIn = QThread::currentThread();
        loop.quit();
    };
    listener.startTimer(20);
    listener.moveToThread(&thread);
    QVERIFY(dispatcher()->registeredTimers(&listener).isEmpty());
    loop.exec();
    QCOMPARE(firedIn, &thread);
    thread.quit();
    QVERIFY(thread.wait());
}

void tst_DispatcherTimers::a_long_timer_keeps_quiet()
{
    QTimer timer;
    QSignalSpy timeouts(&timer, &QTimer::timeout);
    timer.start(std::numeric_limits<int>::max());
    Listener later;
    later.startTimer(10);
    passUntil([&] { return later.fired == 2; });
    QCOMPARE(timeouts.size(), 0);
}

SKEIN_BOTH_DISPATCHERS_MAIN(tst_DispatcherTimers)
#include "tst_dispatcher_timers.moc"
