// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "both_dispatchers.h"
#include "listener.h"
#include "meanwhile.h"
#include "passes.h"
#include "socket_pair.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QSocketNotifier>

using namespace skein;

//! Passes that leave something out.
class tst_DispatcherFlags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sockets_can_be_left_out();
    void timers_can_be_left_out();
    void a_wait_without_sockets_hears_wake_ups();
    void a_wait_without_sockets_hears_timers();
    void a_pass_without_user_input_delivers_the_rest();
    void loops_that_were_woken_without_sockets_wait_again();
};

void tst_DispatcherFlags::init()
{
    passUntilIdle();
}

void tst_DispatcherFlags::sockets_can_be_left_out()
{
    const SocketPair pair;
    QSocketNotifier notifier(pair.near.number(), QSocketNotifier::Read);
    QSignalSpy activations(&notifier, &QSocketNotifier::activated);
    QCOMPARE(send(pair.far, "x"), 1);
    while (pass(QEventLoop::ExcludeSocketNotifiers)) { }
    QCOMPARE(activations.size(), 0);
    QVERIFY(pass());
    QCOMPARE(activations.size(), 1);
}

void tst_DispatcherFlags::timers_can_be_left_out()
{
    Listener listener;
    listener.startTimer(0);
    while (pass(QEventLoop::X11ExcludeTimers)) { }
    QCOMPARE(listener.fired, 0);
    pass();
    QCOMPARE(listener.fired, 1);
    // Nor does a timer end the wait.
    const Meanwhile meanwhile([dispatcher = dispatcher()] { dispatcher->wakeUp(); });
    pass(QEventLoop::WaitForMoreEvents | QEventLoop::X11ExcludeTimers);
    QCOMPARE(listener.fired, 1);
}

void tst_DispatcherFlags::a_wait_without_sockets_hears_wake_ups()
{
    const SocketPair pair;
    QSocketNotifier notifier(pair.near.number(), QSocketNotifier::Read);
    QSignalSpy activations(&notifier, &QSocketNotifier::activated);
    QCOMPARE(send(pair.far, "x"), 1);
    Listener listener;
    QEventLoop loop;
    listener.onPosted = [&] { loop.quit(); };
    const Meanwhile meanwhile([&] { listener.post(); });
    loop.exec(QEventLoop::ExcludeSocketNotifiers);
    QCOMPARE(listener.posted, 1);
    QCOMPARE(activations.size(), 0);
}

void tst_DispatcherFlags::a_wait_without_sockets_hears_timers()
{
    Listener listener;
    listener.startTimer(5);
    while (listener.fired < 3)
        pass(QEventLoop::WaitForMoreEvents | QEventLoop::ExcludeSocketNotifiers);
}

void tst_DispatcherFlags::a_pass_without_user_input_delivers_the_rest()
{
    Listener listener;
    listener.post();
    QVERIFY(pass(QEventLoop::ExcludeUserInputEvents));
    QCOMPARE(listener.posted, 1);
}

void tst_DispatcherFlags::loops_that_were_woken_without_sockets_wait_again()
{
    const auto flags = QEventLoop::WaitForMoreEvents | QEventLoop::ExcludeSocketNotifiers;
    for (int round = 0; round < 3; ++round) {
        Listener listener;
        QEventLoop loop;
        listener.onPosted = [&] { loop.quit(); };
        const Meanwhile meanwhile([&] { listener.post(); });
        loop.exec(QEventLoop::ExcludeSocketNotifiers);
    }
    Listener listener;
    listener.startTimer(50, Qt::PreciseTimer);
    QSignalSpy passes(dispatcher(), &QAbstractEventDispatcher::awake);
    while (listener.fired == 0)
        pass(flags);
    QVERIFY2(passes.size() < 10, qPrintable(QString::number(passes.size())));
}

SKEIN_BOTH_DISPATCHERS_MAIN(tst_DispatcherFlags)
#include "tst_dispatcher_flags.moc"
