// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "both_dispatchers.h"
#include "listener.h"
#include "socket_pair.h"

#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QPointer>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTemporaryFile>
#include <QThread>
#include <QTimer>

#include <fcntl.h>
#include <sys/socket.h>

#include <array>
#include <functional>
#include <memory>
#include <vector>

using namespace skein;
using namespace std::chrono_literals;

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
    void a_half_closed_socket_can_be_read_to_its_end();
    void a_hang_up_reaches_every_notifier();
    void an_out_of_band_byte_reaches_the_exception_notifier();
    void a_notifier_that_a_slot_removes_hears_nothing_data();
    void a_notifier_that_a_slot_removes_hears_nothing();
    void a_notifier_may_be_deleted_in_its_slot();
    void the_write_notifier_goes_with_its_read_notifier();
    void a_descriptor_number_that_is_reused_in_a_slot_hears_nothing_of_the_old_one();
    void a_notifier_that_a_slot_adds_is_heard();
    void a_slot_runs_a_loop_that_hears_other_sockets();
    void a_slot_runs_a_loop_in_which_its_notifier_dies();
    void what_an_inner_loop_has_read_is_not_told_again();
    void a_closed_descriptor_lets_the_others_live();
    void a_closed_descriptor_may_be_reused_while_its_notifier_lives();
    void a_closed_descriptor_that_lives_on_elsewhere_lets_the_loop_sleep();
    void a_number_that_is_no_descriptor_is_disabled();
    void a_regular_file_is_always_ready();
    void busy_sockets_take_turns();
    void busy_sockets_leave_time_for_the_rest();
    void a_new_write_notifier_is_heard_at_once();
    void a_slot_that_enables_its_write_notifier_again_does_not_spin();
    void an_event_that_enables_a_write_notifier_again_does_not_spin();
    void a_new_write_notifier_that_is_removed_hears_nothing();
    void notifiers_move_to_another_thread();
};

namespace {

using Type = QSocketNotifier::Type;

QAbstractEventDispatcher *dispatcher()
{
    return QAbstractEventDispatcher::instance();
}

bool pass(QEventLoop::ProcessEventsFlags flags = QEventLoop::AllEvents)
{
    return dispatcher()->processEvents(flags);
}

void passTimes(int times)
{
    for (int time = 0; time < times; ++time)
        pass();
}

//! How many passes the loop makes until a timer ends it: few, when it sleeps.
qsizetype passesOfAnIdleLoop()
{
    QEventLoop loop;
    QTimer::singleShot(50ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    QSignalSpy passes(dispatcher(), &QAbstractEventDispatcher::awake);
    loop.exec();
    return passes.size();
}

#define VERIFY_THAT_THE_LOOP_SLEEPS()                                                                                  \
    do {                                                                                                               \
        const auto passes = passesOfAnIdleLoop();                                                                      \
        QVERIFY2(passes < 10, qPrintable(QString::number(passes)));                                                    \
    } while (false)

//! A notifier that counts, and calls what it is told to.
class Ear
{
public:
    Ear(const Descriptor &descriptor, Type type, std::function<void()> onHeard = [] {})
        : m_notifier(std::make_unique<QSocketNotifier>(descriptor.number(), type))
    {
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this, onHeard] {
            ++m_heard;
            const auto call = onHeard;
            call();
        });
    }

    [[nodiscard]] int heard() const { return m_heard; }
    void enable(bool isEnabled) { m_notifier->setEnabled(isEnabled); }
    [[nodiscard]] bool isEnabled() const { return m_notifier->isEnabled(); }
    void drop() { m_notifier.reset(); }
    QSocketNotifier *notifier() { return m_notifier.get(); }

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_heard = 0;
};

//! Closes the descriptor and lets its number stand for another open file.
void replace(Descriptor &old, Descriptor other)
{
    const int number = old.number();
    old = Descriptor();
    QCOMPARE(::fcntl(other.number(), F_DUPFD_CLOEXEC, number), number);
    old = Descriptor(number);
}

} // namespace

void tst_DispatcherNotifiers::init()
{
    while (pass()) { }
}

void tst_DispatcherNotifiers::a_readable_socket_is_told_until_it_is_read()
{
    const SocketPair pair;
    Ear ear(pair.near, Type::Read);
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
    Ear ear(pair.near, Type::Write);
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
    Ear ear(pair.near, Type::Write);
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
    const Ear writes(pair.near, Type::Write);
    const Ear reads(pair.near, Type::Read);
    VERIFY_THAT_THE_LOOP_SLEEPS();
}

void tst_DispatcherNotifiers::read_and_write_notifiers_share_a_descriptor()
{
    const SocketPair pair;
    Ear reads(pair.near, Type::Read);
    Ear writes(pair.near, Type::Write);
    Ear exceptions(pair.near, Type::Exception);
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
    Ear ear(pair.near, Type::Read);
    for (int round = 1; round <= 5; ++round) {
        ear.enable(false);
        passTimes(2);
        QCOMPARE(ear.heard(), round - 1);
        ear.enable(true);
        pass();
        QCOMPARE(ear.heard(), round);
    }
}

void tst_DispatcherNotifiers::a_half_closed_socket_can_be_read_to_its_end()
{
    const SocketPair pair;
    QCOMPARE(send(pair.far, "last words"), 10);
    QCOMPARE(::shutdown(pair.far.number(), SHUT_WR), 0);
    QByteArray heard;
    int ends = 0;
    Ear ear(pair.near, Type::Read, [&] {
        const auto bytes = receive(pair.near);
        heard += bytes;
        ends += bytes.isEmpty() ? 1 : 0;
    });
    passTimes(2);
    QCOMPARE(heard, "last words");
    QCOMPARE(ends, 1);
    // The other direction still works.
    QCOMPARE(send(pair.near, "answer"), 6);
    QCOMPARE(receive(pair.far), "answer");
}

void tst_DispatcherNotifiers::a_hang_up_reaches_every_notifier()
{
    SocketPair pair;
    QVERIFY(fill(pair.near) > 0);
    Ear reads(pair.near, Type::Read);
    Ear writes(pair.near, Type::Write);
    Ear exceptions(pair.near, Type::Exception);
    passTimes(3);
    const int guesses = writes.heard();
    pair.far = Descriptor();
    QVERIFY(pass(QEventLoop::WaitForMoreEvents));
    QCOMPARE(reads.heard(), 1);
    QCOMPARE(writes.heard(), guesses + 1);
    QCOMPARE(exceptions.heard(), 1);
}

void tst_DispatcherNotifiers::an_out_of_band_byte_reaches_the_exception_notifier()
{
    const TcpPair pair;
    Ear reads(pair.near, Type::Read);
    Ear exceptions(pair.near, Type::Exception);
    QCOMPARE(::send(pair.far.number(), "!", 1, MSG_OOB), 1);
    QTRY_VERIFY(exceptions.heard() > 0);
    QVERIFY(pass(QEventLoop::WaitForMoreEvents));
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
    first = std::make_unique<Ear>(one.near, Type::Read, removes(second));
    second = std::make_unique<Ear>(two.near, Type::Read, removes(first));
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
    ear = std::make_unique<Ear>(pair.near, Type::Read, [&] { ear->drop(); });
    passTimes(3);
    QCOMPARE(ear->heard(), 1);
}

void tst_DispatcherNotifiers::the_write_notifier_goes_with_its_read_notifier()
{
    SocketPair pair;
    QCOMPARE(send(pair.far, "x"), 1);
    Ear writes(pair.near, Type::Write);
    Ear reads(pair.near, Type::Read, [&] {
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

void tst_DispatcherNotifiers::a_descriptor_number_that_is_reused_in_a_slot_hears_nothing_of_the_old_one()
{
    // Both are ready, and whoever is first replaces the other.
    std::array<SocketPair, 2> pairs;
    std::array<std::unique_ptr<Ear>, 2> ears;
    std::vector<SocketPair> fresh(2);
    std::unique_ptr<Ear> newcomer;
    const auto replaceOther = [&](std::size_t other) {
        ears[other].reset();
        replace(pairs[other].near, duplicate(fresh[0].near));
        newcomer = std::make_unique<Ear>(pairs[other].near, Type::Read);
    };
    for (const std::size_t index : {0U, 1U}) {
        QCOMPARE(send(pairs[index].far, "x"), 1);
        ears[index] = std::make_unique<Ear>(pairs[index].near, Type::Read, [&replaceOther, &newcomer, index] {
            if (!newcomer)
                replaceOther(1 - index);
        });
    }
    pass();
    QVERIFY(newcomer);
    QCOMPARE(newcomer->heard(), 0);
    passTimes(2);
    QCOMPARE(newcomer->heard(), 0);
    QCOMPARE(send(fresh[0].far, "x"), 1);
    passTimes(2);
    QCOMPARE(newcomer->heard(), 2);
}

void tst_DispatcherNotifiers::a_notifier_that_a_slot_adds_is_heard()
{
    const SocketPair one;
    const SocketPair two;
    QCOMPARE(send(one.far, "x"), 1);
    QCOMPARE(send(two.far, "x"), 1);
    std::unique_ptr<Ear> added;
    Ear ear(one.near, Type::Read, [&] {
        receive(one.near);
        added = std::make_unique<Ear>(two.near, Type::Read);
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
    Ear inner(two.near, Type::Read, [&] {
        receive(two.near);
        loop.quit();
    });
    Ear outer(one.near, Type::Read, [&] {
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
    ear = std::make_unique<Ear>(pair.near, Type::Read, [&] {
        QEventLoop loop;
        QTimer::singleShot(0, &loop, [&] {
            ear->drop();
            loop.quit();
        });
        receive(pair.near);
        loop.exec();
    });
    const Ear writes(pair.near, Type::Write);
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
        ears.push_back(std::make_unique<Ear>(pair.near, Type::Read, [&] {
            heardInVain += receive(pair.near).isEmpty() ? 1 : 0;
            if (++heard == 1)
                passTimes(3);
        }));
    }
    passTimes(3);
    QCOMPARE(heard, count);
    QCOMPARE(heardInVain, 0);
}

void tst_DispatcherNotifiers::a_closed_descriptor_lets_the_others_live()
{
    SocketPair closed;
    const SocketPair alive;
    Ear dead(closed.near, Type::Read);
    Ear deadWrites(closed.near, Type::Write);
    Ear ear(alive.near, Type::Read, [&] { receive(alive.near); });
    passTimes(2);
    closed.near = Descriptor();
    QCOMPARE(send(alive.far, "x"), 1);
    pass();
    QCOMPARE(ear.heard(), 1);
    // Changes of what is not there any more.
    deadWrites.enable(false);
    pass();
    deadWrites.enable(true);
    passTimes(3);
    QCOMPARE(dead.heard(), 0);
    QCOMPARE(send(alive.far, "x"), 1);
    pass();
    QCOMPARE(ear.heard(), 2);
    VERIFY_THAT_THE_LOOP_SLEEPS();
}

void tst_DispatcherNotifiers::a_closed_descriptor_may_be_reused_while_its_notifier_lives()
{
    SocketPair pair;
    const SocketPair other;
    Ear forgotten(pair.near, Type::Read);
    pass();
    replace(pair.near, duplicate(other.near));
    Ear ear(pair.near, Type::Read);
    pass();
    QCOMPARE(send(other.far, "x"), 1);
    pass();
    QCOMPARE(ear.heard(), 1);
    QCOMPARE(forgotten.heard(), 0);
    forgotten.drop();
    pass();
    QCOMPARE(ear.heard(), 2);
}

void tst_DispatcherNotifiers::a_closed_descriptor_that_lives_on_elsewhere_lets_the_loop_sleep()
{
    SocketPair pair;
    const auto copy = duplicate(pair.near);
    Ear ear(pair.near, Type::Read);
    pass();
    QCOMPARE(send(pair.far, "x"), 1);
    pair.near = Descriptor();
    ear.drop();
    passTimes(2);
    VERIFY_THAT_THE_LOOP_SLEEPS();
    // Nor does whoever gets the number hear of it.
    SocketPair next;
    Ear newcomer(next.near, Type::Read);
    const Ear writes(next.far, Type::Read);
    passTimes(3);
    QCOMPARE(newcomer.heard(), 0);
    QCOMPARE(send(next.far, "x"), 1);
    passTimes(2);
    QCOMPARE(newcomer.heard(), 2);
    QCOMPARE(receive(copy), "x");
}

void tst_DispatcherNotifiers::a_number_that_is_no_descriptor_is_disabled()
{
    auto pair = std::make_unique<SocketPair>();
    const Ear reads(pair->near, Type::Read);
    const Ear writes(pair->near, Type::Write);
    pair.reset();
    passTimes(3);
    QCOMPARE(reads.heard(), 0);
    QVERIFY(!reads.isEnabled());
    QVERIFY(!writes.isEnabled());
    VERIFY_THAT_THE_LOOP_SLEEPS();
}

void tst_DispatcherNotifiers::a_regular_file_is_always_ready()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const Descriptor descriptor(::dup(file.handle()));
    Ear reads(descriptor, Type::Read);
    Ear writes(descriptor, Type::Write);
    Listener listener;
    listener.startTimer(0);
    for (int round = 0; round < 5; ++round)
        pass(QEventLoop::WaitForMoreEvents);
    QVERIFY(reads.heard() >= 4);
    QVERIFY(writes.heard() >= 4);
    QVERIFY(listener.fired >= 4);
    writes.enable(false);
    const int before = writes.heard();
    passTimes(2);
    QCOMPARE(writes.heard(), before);
    reads.drop();
    listener.killTimer(dispatcher()->registeredTimers(&listener).constFirst().timerId);
    VERIFY_THAT_THE_LOOP_SLEEPS();
}

void tst_DispatcherNotifiers::busy_sockets_take_turns()
{
    std::vector<SocketPair> pairs(1000);
    std::vector<std::unique_ptr<Ear>> ears;
    for (const auto &pair : pairs) {
        QCOMPARE(send(pair.far, "never read"), 10);
        ears.push_back(std::make_unique<Ear>(pair.near, Type::Read));
    }
    passTimes(8);
    for (const auto &ear : ears)
        QVERIFY(ear->heard() >= 2);
}

void tst_DispatcherNotifiers::busy_sockets_leave_time_for_the_rest()
{
    std::vector<SocketPair> pairs(600);
    std::vector<std::unique_ptr<Ear>> ears;
    for (const auto &pair : pairs) {
        QCOMPARE(send(pair.far, "never read"), 10);
        ears.push_back(std::make_unique<Ear>(pair.near, Type::Read));
    }
    Listener listener;
    listener.startTimer(0);
    listener.onPosted = [&] { QCoreApplication::postEvent(&listener, new QEvent(QEvent::User)); };
    listener.onPosted();
    passTimes(10);
    QVERIFY(listener.fired >= 9);
    QCOMPARE(listener.posted, 10);
}

void tst_DispatcherNotifiers::a_new_write_notifier_is_heard_at_once()
{
    const SocketPair pair;
    const Ear reads(pair.near, Type::Read);
    pass();
    std::unique_ptr<Ear> writes;
    writes = std::make_unique<Ear>(pair.near, Type::Write, [&] { writes->enable(false); });
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
    writes = std::make_unique<Ear>(pair.near, Type::Write, [&] {
        writes->enable(false);
        writes->enable(true);
    });
    VERIFY_THAT_THE_LOOP_SLEEPS();
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
    writes = std::make_unique<Ear>(pair.near, Type::Write, [&] {
        writes->enable(false);
        QCoreApplication::postEvent(&listener, new QEvent(QEvent::User));
    });
    VERIFY_THAT_THE_LOOP_SLEEPS();
    QVERIFY(writes->heard() <= 1);
}

void tst_DispatcherNotifiers::a_new_write_notifier_that_is_removed_hears_nothing()
{
    const SocketPair pair;
    std::unique_ptr<Ear> writes;
    Ear reads(pair.near, Type::Read, [&] {
        receive(pair.near);
        writes = std::make_unique<Ear>(pair.near, Type::Write);
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
