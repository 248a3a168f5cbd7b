// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "both_dispatchers.h"
#include "listener.h"
#include "meanwhile.h"
#include "passes.h"

#include <QEventLoop>
#include <QPointer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>
#include <QTimer>

#include <array>
#include <memory>

using namespace skein;

//! Posted events, waking and sleeping, loops in loops.
class tst_DispatcherEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void posted_events_arrive_in_order();
    void an_event_posted_by_an_event_waits_for_the_next_pass();
    void a_pass_says_whether_there_was_anything();
    void a_pass_that_delivered_something_does_not_wait();
    void a_wake_up_before_the_wait_ends_it();
    void a_wake_up_during_the_wait_ends_it();
    void a_wait_for_an_event_does_not_sleep_over_it();
    void a_thousand_wake_ups_end_as_many_waits();
    void an_interrupt_by_an_event_ends_the_pass_before_the_wait();
    void an_interrupt_by_another_thread_ends_the_wait();
    void a_loop_ends_whenever_another_thread_says_so();
    void a_loop_that_has_nothing_to_do_sleeps();
    void it_is_told_when_the_loop_sleeps_and_wakes();
    void an_event_posted_at_the_last_moment_is_delivered();
    void a_timer_started_at_the_last_moment_fires();
    void a_loop_runs_inside_an_event();
    void a_pass_inside_an_event_takes_no_wake_up_from_the_outer_loop();
    void an_object_deleted_later_outlives_inner_loops();
    void an_object_may_be_deleted_while_its_event_is_delivered();
    void a_call_that_blocks_its_thread_comes_back();
};

void tst_DispatcherEvents::init()
{
    passUntilIdle();
}

void tst_DispatcherEvents::posted_events_arrive_in_order()
{
    QList<int> order;
    std::array<Listener, 10> listeners;
    for (int index = 0; index < 10; ++index) {
        listeners[std::size_t(index)].onPosted = [&order, index] { order.append(index); };
        listeners[std::size_t(index)].post();
    }
    QVERIFY(pass());
    QCOMPARE(order, (QList{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

void tst_DispatcherEvents::an_event_posted_by_an_event_waits_for_the_next_pass()
{
    Listener listener;
    listener.onPosted = [&] { listener.post(); };
    listener.post();
    QVERIFY(pass());
    QCOMPARE(listener.posted, 1);
    QVERIFY(pass());
    QCOMPARE(listener.posted, 2);
    // Not even asking for more waits now.
    QVERIFY(pass(QEventLoop::WaitForMoreEvents));
    QCOMPARE(listener.posted, 3);
}

void tst_DispatcherEvents::a_pass_says_whether_there_was_anything()
{
    Listener listener;
    QVERIFY(!pass());
    listener.post();
    QVERIFY(pass());
    QVERIFY(!pass());
}

void tst_DispatcherEvents::a_pass_that_delivered_something_does_not_wait()
{
    Listener listener;
    listener.post();
    QVERIFY(pass(QEventLoop::WaitForMoreEvents));
    QCOMPARE(listener.posted, 1);
}

void tst_DispatcherEvents::a_wake_up_before_the_wait_ends_it()
{
    dispatcher()->wakeUp();
    dispatcher()->wakeUp();
    QVERIFY(pass(QEventLoop::WaitForMoreEvents));
    QVERIFY(!pass());
}

void tst_DispatcherEvents::a_wake_up_during_the_wait_ends_it()
{
    const Meanwhile meanwhile([dispatcher = dispatcher()] { dispatcher->wakeUp(); });
    QVERIFY(pass(QEventLoop::WaitForMoreEvents));
}

void tst_DispatcherEvents::a_wait_for_an_event_does_not_sleep_over_it()
{
    if (!isOnEpoll())
        QSKIP("Qt's delivers it and sleeps");
    for (const auto flags : {QEventLoop::AllEvents, QEventLoop::ExcludeSocketNotifiers}) {
        Listener listener;
        const Meanwhile meanwhile([&] { listener.post(); });
        while (listener.posted == 0)
            pass(QEventLoop::WaitForMoreEvents | flags);
    }
}

void tst_DispatcherEvents::a_thousand_wake_ups_end_as_many_waits()
{
    QSemaphore pings;
    Listener listener;
    listener.onPosted = [&] { pings.release(); };
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        for (int round = 0; round < 1000; ++round) {
            listener.post();
            pings.acquire();
        }
    }));
    QEventLoop loop;
    connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec();
    QCOMPARE(listener.posted, 1000);
    QVERIFY(thread->wait());
}

void tst_DispatcherEvents::an_interrupt_by_an_event_ends_the_pass_before_the_wait()
{
    Listener listener;
    listener.onPosted = [] { dispatcher()->interrupt(); };
    listener.post();
    QVERIFY(!pass(QEventLoop::WaitForMoreEvents));
    QCOMPARE(listener.posted, 1);
}

void tst_DispatcherEvents::an_interrupt_by_another_thread_ends_the_wait()
{
    const Meanwhile meanwhile([dispatcher = dispatcher()] { dispatcher->interrupt(); });
    pass(QEventLoop::WaitForMoreEvents);
}

void tst_DispatcherEvents::a_loop_ends_whenever_another_thread_says_so()
{
    QSemaphore begins;
    QSemaphore ended;
    QEventLoop *loop = nullptr;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        for (int round = 0; round < 2000; ++round) {
            begins.acquire();
            loop->quit();
            ended.release();
        }
    }));
    thread->start();
    for (int round = 0; round < 2000; ++round) {
        QEventLoop turn;
        loop = &turn;
        // A quit that comes before exec is forgotten: the first event of the loop asks for it.
        QMetaObject::invokeMethod(&turn, [&] { begins.release(); }, Qt::QueuedConnection);
        turn.exec();
        ended.acquire();
    }
    QVERIFY(thread->wait());
}

void tst_DispatcherEvents::a_loop_that_has_nothing_to_do_sleeps()
{
    SKEIN_VERIFY_THAT_THE_LOOP_SLEEPS();
}

void tst_DispatcherEvents::it_is_told_when_the_loop_sleeps_and_wakes()
{
    QSignalSpy sleeps(dispatcher(), &QAbstractEventDispatcher::aboutToBlock);
    QSignalSpy wakes(dispatcher(), &QAbstractEventDispatcher::awake);
    pass();
    QCOMPARE(sleeps.size(), 0);
    QVERIFY(wakes.size() >= 1);
    const Meanwhile meanwhile([dispatcher = dispatcher()] { dispatcher->wakeUp(); });
    pass(QEventLoop::WaitForMoreEvents);
    QVERIFY(sleeps.size() >= 1);
    QVERIFY(wakes.size() >= 2);
}

void tst_DispatcherEvents::an_event_posted_at_the_last_moment_is_delivered()
{
    Listener listener;
    const auto once = Qt::ConnectionType(Qt::DirectConnection | Qt::SingleShotConnection);
    connect(dispatcher(), &QAbstractEventDispatcher::aboutToBlock, &listener, [&] { listener.post(); }, once);
    pass(QEventLoop::WaitForMoreEvents);
    pass();
    QCOMPARE(listener.posted, 1);
}

void tst_DispatcherEvents::a_timer_started_at_the_last_moment_fires()
{
    Listener listener;
    const auto once = Qt::ConnectionType(Qt::DirectConnection | Qt::SingleShotConnection);
    connect(dispatcher(), &QAbstractEventDispatcher::aboutToBlock, &listener, [&] { listener.startTimer(1); }, once);
    while (listener.fired == 0)
        pass(QEventLoop::WaitForMoreEvents);
}

void tst_DispatcherEvents::a_loop_runs_inside_an_event()
{
    Listener outer;
    Listener inner;
    QEventLoop loop;
    outer.onPosted = [&] {
        inner.post();
        loop.exec();
    };
    inner.onPosted = [&] { loop.quit(); };
    outer.post();
    QVERIFY(!loop.isRunning());
    pass();
    QCOMPARE(inner.posted, 1);
    QVERIFY(!loop.isRunning());
}

// The thread ends the outer loop while an event of that loop processes events itself, and takes the bell with it.
void tst_DispatcherEvents::a_pass_inside_an_event_takes_no_wake_up_from_the_outer_loop()
{
    for (int round = 0; round < 100; ++round) {
        QEventLoop loop;
        Listener listener;
        listener.onPosted = [&] {
            const std::unique_ptr<QThread> thread(QThread::create([&] { loop.quit(); }));
            thread->start();
            thread->wait();
            if (isOnEpoll())
                pass();
        };
        listener.post();
        loop.exec();
    }
}

void tst_DispatcherEvents::an_object_deleted_later_outlives_inner_loops()
{
    QPointer<QObject> object(new QObject);
    bool outlived = false;
    QEventLoop outer;
    QTimer::singleShot(0, &outer, [&] {
        object->deleteLater();
        QEventLoop inner;
        QTimer::singleShot(0, &inner, &QEventLoop::quit);
        inner.exec();
        outlived = !object.isNull();
    });
    connect(object, &QObject::destroyed, &outer, &QEventLoop::quit);
    outer.exec();
    QVERIFY(outlived);
    QVERIFY(object.isNull());
}

void tst_DispatcherEvents::an_object_may_be_deleted_while_its_event_is_delivered()
{
    auto *listener = new Listener;
    QPointer<Listener> alive(listener);
    listener->onPosted = [&] { delete listener; };
    listener->post();
    listener->post();
    pass();
    QVERIFY(alive.isNull());
}

void tst_DispatcherEvents::a_call_that_blocks_its_thread_comes_back()
{
    QObject here;
    int calls = 0;
    QEventLoop loop;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        for (int round = 0; round < 100; ++round)
            QMetaObject::invokeMethod(&here, [&] { ++calls; }, Qt::BlockingQueuedConnection);
    }));
    connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec();
    QCOMPARE(calls, 100);
    QVERIFY(thread->wait());
}

SKEIN_BOTH_DISPATCHERS_MAIN(tst_DispatcherEvents)
#include "tst_dispatcher_events.moc"
