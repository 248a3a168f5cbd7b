// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "both_dispatchers.h"
#include "ear.h"
#include "listener.h"
#include "passes.h"
#include "socket_pair.h"

#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <memory>
#include <vector>

using namespace skein;

//! Socket notifiers in a running loop, and what their slots may do to them.
class tst_DispatcherNotifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void a_readable_socket_is_told_until_it_is_read();
    void a_writable_socket_is_told_as_long_as_it_is_enabled();
    void a_full_socket_is_told_when_there_is_room();
    void a_full_socket_lets_the_loop_sleep();
    void read_and_write_notifiers_share_a_descriptor();
    void a_disabled_notifier_hears_nothing_until_it_is_enabled();
    void a_notifier_that_a_slot_removes_hears_nothing_data();
    void a_notifier_that_a_slot_removes_hears_nothing();
    void a_notifier_may_be_deleted_in_its_slot();
    void the_write_notifier_goes_with_its_read_notifier();
    void a_notifier_that_a_slot_adds_is_heard();
    void a_slot_runs_a_loop_that_hears_other_sockets();
    void a_slot_runs_a_loop_in_which_its_notifier_dies();
    void what_an_inner_loop_has_read_is_not_told_again();
    void a_new_write_notifier_is_heard_at_once();
    void a_slot_that_enables_its_write_notifier_again_does_not_spin();
    void an_event_that_enables_a_write_notifier_again_does_not_spin();
    void a_new_write_notifier_that_is_removed_hears_nothing();
    void notifiers_move_to_another_thread();
};

void tst_DispatcherNotifiers::init()
{
    passUntilIdle();
}

void tst_DispatcherNotifiers::a_readable_socket_is_told_until_it_is_read()
{
    const SocketPair pair;
    Ear ear(pair.near, Ear::Type::Read);
    passTimes(3);
    QCOMPARE(ear.heard(), 0);
    QCOMPARE(send(pair.far, "hello"), 5);
    passTimes(3);
    QCOMPARE(ear.heard(), 3);
    QCOMPARE(receive(pair.near), "hello");
    QVERIFY(!pass());
    QCOMPARE(ear.heard(), 3);
}

void tst_DispatcherNotifiers::a_writable_socket_is_told_as_long_as_it_is_enabled()
{
    const SocketPair pair;
    Ear ear(pair.near, Ear::Type::Write);
    QVERIFY(pass(QEventLoop::WaitForMoreEvents));
    QVERIFY(pass(QEventLoop::WaitForMoreEvents));
    QVERIFY(ear.heard() >= 2);
    ear.enable(false);
    const int before = ear.heard();
    QVERIFY(!pass());
    QCOMPARE(ear.heard(), before);
}

void tst_DispatcherNotifiers::a_full_socket_is_told_when_there_is_room()
{
    const SocketPair pair;
    QVERIFY(fill(pair.near) > 0);
    Ear ear(pair.near, Ear::Type::Write);
    passTimes(5);
    const int guesses = isOnEpoll() ? 1 : 0;
    QCOMPARE(ear.heard(), guesses);
    drain(pair.far);
    QVERIFY(pass(QEventLoop::WaitForMoreEvents));
    QCOMPARE(ear.heard(), guesses + 1);
}

void tst_DispatcherNotifiers::a_full_socket_lets_the_loop_sleep()
{
    const SocketPair pair;
    QVERIFY(fill(pair.near) > 0);
    const Ear writes(pair.near, Ear::Type::Write);
    const Ear reads(pair.near, Ear::Type::Read);
    SKEIN_VERIFY_THAT_THE_LOOP_SLEEPS();
}

void tst_DispatcherNotifiers::read_and_write_notifiers_share_a_descriptor()
{
    const SocketPair pair;
    Ear reads(pair.near, Ear::Type::Read);
    Ear writes(pair.near, Ear::Type::Write);
    Ear exceptions(pair.near, Ear::Type::Exception);
    passTimes(2);
    QCOMPARE(reads.heard(), 0);
    QVERIFY(writes.heard() > 0);
    writes.enable(false);
    QCOMPARE(send(pair.far, "x"), 1);
    const int written = writes.heard();
    passTimes(2);
    QCOMPARE(reads.heard(), 2);
    QCOMPARE(writes.heard(), written);
    writes.enable(true);
    reads.enable(false);
    passTimes(2);
    QCOMPARE(reads.heard(), 2);
    QVERIFY(writes.heard() > written);
    QCOMPARE(exceptions.heard(), 0);
}

void tst_DispatcherNotifiers::a_disabled_notifier_hears_nothing_until_it_is_enabled()
{
    const SocketPair pair;
    QCOMPARE(send(pair.far, "x"), 1);
    Ear ear(pair.near, Ear::Type::Read);
    for (int round = 1; round <= 5; ++round) {
        ear.enable(false);
        passTimes(2);
        QCOMPARE(ear.heard(), round - 1);
        ear.enable(true);
        pass();
        QCOMPARE(ear.heard(), round);
    }
}

void tst_DispatcherNotifiers::a_notifier_that_a_slot_removes_hears_nothing_data()
{
    QTest::addColumn<bool>("isDeleted");
    QTest::newRow("disabled") << false;
    QTest::newRow("deleted") << true;
}

void tst_DispatcherNotifiers::a_notifier_that_a_slot_removes_hears_nothing()
{
    QFETCH(const bool, isDeleted);
    const SocketPair one;
    const SocketPair two;
    std::unique_ptr<Ear> first;
    std::unique_ptr<Ear> second;
    const auto removes = [isDeleted](std::unique_ptr<Ear> &ear) {
        return [&ear, isDeleted] { isDeleted ? ear->drop() : ear->enable(false); };
    };
    first = std::make_unique<Ear>(one.near, Ear::Type::Read, removes(second));
    second = std::make_unique<Ear>(two.near, Ear::Type::Read, removes(first));
    QCOMPARE(send(one.far, "x"), 1);
    QCOMPARE(send(two.far, "x"), 1);
    pass();
    QCOMPARE(first->heard() + second->heard(), 1);
}

void tst_DispatcherNotifiers::a_notifier_may_be_deleted_in_its_slot()
{
    const SocketPair pair;
    QCOMPARE(send(pair.far, "x"), 1);
    std::unique_ptr<Ear> ear;
    ear = std::make_unique<Ear>(pair.near, Ear::Type::Read, [&] { ear->drop(); });
    passTimes(3);
    QCOMPARE(ear->heard(), 1);
}

void tst_DispatcherNotifiers::the_write_notifier_goes_with_its_read_notifier()
{
    SocketPair pair;
    QCOMPARE(send(pair.far, "x"), 1);
    Ear writes(pair.near, Ear::Type::Write);
    Ear reads(pair.near, Ear::Type::Read, [&] {
        writes.drop();
        reads.enable(false);
        pair.near = Descriptor();
    });
    reads.enable(false);
    passTimes(3);
    const int before = writes.heard();
    QVERIFY(before > 0);
    reads.enable(true);
    pass();
    QCOMPARE(reads.heard(), 1);
    QCOMPARE(writes.heard(), before);
}

void tst_DispatcherNotifiers::a_notifier_that_a_slot_adds_is_heard()
{
    const SocketPair one;
    const SocketPair two;
    QCOMPARE(send(one.far, "x"), 1);
    QCOMPARE(send(two.far, "x"), 1);
    std::unique_ptr<Ear> added;
    Ear ear(one.near, Ear::Type::Read, [&] {
        receive(one.near);
        added = std::make_unique<Ear>(two.near, Ear::Type::Read);
    });
    pass();
    QVERIFY(added);
    pass();
    QVERIFY(added->heard() > 0);
}

void tst_DispatcherNotifiers::a_slot_runs_a_loop_that_hears_other_sockets()
{
    const SocketPair one;
    const SocketPair two;
    QEventLoop loop;
    Ear inner(two.near, Ear::Type::Read, [&] {
        receive(two.near);
        loop.quit();
    });
    Ear outer(one.near, Ear::Type::Read, [&] {
        receive(one.near);
        send(two.far, "x");
        loop.exec();
    });
    QCOMPARE(send(one.far, "x"), 1);
    pass();
    QCOMPARE(outer.heard(), 1);
    QCOMPARE(inner.heard(), 1);
}

void tst_DispatcherNotifiers::a_slot_runs_a_loop_in_which_its_notifier_dies()
{
    const SocketPair pair;
    QCOMPARE(send(pair.far, "x"), 1);
    std::unique_ptr<Ear> ear;
    ear = std::make_unique<Ear>(pair.near, Ear::Type::Read, [&] {
        QEventLoop loop;
        QTimer::singleShot(0, &loop, [&] {
            ear->drop();
            loop.quit();
        });
        receive(pair.near);
        loop.exec();
    });
    const Ear writes(pair.near, Ear::Type::Write);
    passTimes(3);
    QCOMPARE(ear->heard(), 1);
}

void tst_DispatcherNotifiers::what_an_inner_loop_has_read_is_not_told_again()
{
    // All are ready; whoever is first lets an inner loop read everything.
    constexpr int count = 10;
    std::vector<SocketPair> pairs(count);
    std::vector<std::unique_ptr<Ear>> ears;
    int heard = 0;
    int heardInVain = 0;
    for (auto &pair : pairs) {
        QCOMPARE(send(pair.far, "x"), 1);
        ears.push_back(std::make_unique<Ear>(pair.near, Ear::Type::Read, [&] {
            heardInVain += receive(pair.near).isEmpty() ? 1 : 0;
            if (++heard == 1)
                passTimes(3);
        }));
    }
    passTimes(3);
    QCOMPARE(heard, count);
    QCOMPARE(heardInVain, 0);
}

void tst_DispatcherNotifiers::a_new_write_notifier_is_heard_at_once()
{
    const SocketPair pair;
    const Ear reads(pair.near, Ear::Type::Read);
    pass();
    std::unique_ptr<Ear> writes;
    writes = std::make_unique<Ear>(pair.near, Ear::Type::Write, [&] { writes->enable(false); });
    for (int round = 1; round <= 5; ++round) {
        pass();
        QCOMPARE(writes->heard(), round);
        QVERIFY(!pass());
        writes->enable(true);
    }
}

void tst_DispatcherNotifiers::a_slot_that_enables_its_write_notifier_again_does_not_spin()
{
    const SocketPair pair;
    QVERIFY(fill(pair.near) > 0);
    std::unique_ptr<Ear> writes;
    writes = std::make_unique<Ear>(pair.near, Ear::Type::Write, [&] {
        writes->enable(false);
        writes->enable(true);
    });
    SKEIN_VERIFY_THAT_THE_LOOP_SLEEPS();
    QVERIFY(writes->heard() <= 1);
    drain(pair.far);
    passTimes(2);
    QVERIFY(writes->heard() >= 2);
}

void tst_DispatcherNotifiers::an_event_that_enables_a_write_notifier_again_does_not_spin()
{
    const SocketPair pair;
    QVERIFY(fill(pair.near) > 0);
    std::unique_ptr<Ear> writes;
    Listener listener;
    listener.onPosted = [&] { writes->enable(true); };
    writes = std::make_unique<Ear>(pair.near, Ear::Type::Write, [&] {
        writes->enable(false);
        listener.post();
    });
    SKEIN_VERIFY_THAT_THE_LOOP_SLEEPS();
    QVERIFY(writes->heard() <= 1);
}

void tst_DispatcherNotifiers::a_new_write_notifier_that_is_removed_hears_nothing()
{
    const SocketPair pair;
    std::unique_ptr<Ear> writes;
    Ear reads(pair.near, Ear::Type::Read, [&] {
        receive(pair.near);
        writes = std::make_unique<Ear>(pair.near, Ear::Type::Write);
    });
    // Timers fire before new write notifiers are looked at.
    Listener timers;
    timers.onTimer = [&](int) {
        if (writes)
            writes->drop();
    };
    timers.startTimer(0);
    QCOMPARE(send(pair.far, "x"), 1);
    passTimes(3);
    QVERIFY(writes);
    QCOMPARE(writes->heard(), 0);
}

void tst_DispatcherNotifiers::notifiers_move_to_another_thread()
{
    const SocketPair pair;
    QThread thread;
    thread.start();
    QEventLoop loop;
    QThread *heardIn = nullptr;
    auto *notifier = new QSocketNotifier(pair.near.number(), QSocketNotifier::Read);
    connect(notifier, &QSocketNotifier::activated, notifier, [&] {
        receive(pair.near);
        heardIn = QThread::currentThread();
        loop.quit();
    });
    pass();
    notifier->moveToThread(&thread);
    connect(&thread, &QThread::finished, notifier, &QObject::deleteLater);
    QCOMPARE(send(pair.far, "x"), 1);
    loop.exec();
    QCOMPARE(heardIn, &thread);
    thread.quit();
    QVERIFY(thread.wait());
}

SKEIN_BOTH_DISPATCHERS_MAIN(tst_DispatcherNotifiers)
#include "tst_dispatcher_notifiers.moc"
