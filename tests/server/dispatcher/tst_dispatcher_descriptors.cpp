// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "both_dispatchers.h"
#include "ear.h"
#include "listener.h"
#include "passes.h"
#include "socket_pair.h"

#include <QTemporaryFile>

#include <fcntl.h>
#include <sys/socket.h>

#include <array>
#include <memory>
#include <vector>

using namespace skein;

//! What can happen to descriptors: they are closed, reused, hung up, always ready, or many.
class tst_DispatcherDescriptors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void a_hang_up_reaches_every_notifier();
    void an_out_of_band_byte_reaches_the_exception_notifier();
    void a_half_closed_socket_can_be_read_to_its_end();
    void a_descriptor_number_that_is_reused_in_a_slot_hears_nothing_of_the_old_one();
    void a_closed_descriptor_lets_the_others_live();
    void a_closed_descriptor_may_be_reused_while_its_notifier_lives();
    void a_closed_descriptor_that_lives_on_elsewhere_lets_the_loop_sleep();
    void a_closed_descriptor_that_comes_back_under_its_number_is_heard();
    void a_number_that_is_no_descriptor_is_disabled();
    void a_regular_file_is_always_ready();
    void busy_sockets_take_turns();
    void busy_sockets_leave_time_for_the_rest();
};

namespace {

//! Closes the descriptor and lets its number stand for another open file.
void replace(Descriptor &old, Descriptor other)
{
    const int number = old.number();
    old = Descriptor();
    QCOMPARE(::fcntl(other.number(), F_DUPFD_CLOEXEC, number), number);
    old = Descriptor(number);
}

} // namespace

void tst_DispatcherDescriptors::init()
{
    passUntilIdle();
}

void tst_DispatcherDescriptors::a_hang_up_reaches_every_notifier()
{
    SocketPair pair;
    QVERIFY(fill(pair.near) > 0);
    Ear reads(pair.near, Ear::Type::Read);
    Ear writes(pair.near, Ear::Type::Write);
    Ear exceptions(pair.near, Ear::Type::Exception);
    passTimes(3);
    const int guesses = writes.heard();
    pair.far = Descriptor();
    QVERIFY(pass(QEventLoop::WaitForMoreEvents));
    QCOMPARE(reads.heard(), 1);
    QCOMPARE(writes.heard(), guesses + 1);
    QCOMPARE(exceptions.heard(), 1);
}

void tst_DispatcherDescriptors::an_out_of_band_byte_reaches_the_exception_notifier()
{
    const TcpPair pair;
    Ear reads(pair.near, Ear::Type::Read);
    Ear exceptions(pair.near, Ear::Type::Exception);
    QCOMPARE(::send(pair.far.number(), "!", 1, MSG_OOB), 1);
    QTRY_VERIFY(exceptions.heard() > 0);
    QVERIFY(pass(QEventLoop::WaitForMoreEvents));
}

void tst_DispatcherDescriptors::a_half_closed_socket_can_be_read_to_its_end()
{
    const SocketPair pair;
    QCOMPARE(send(pair.far, "last words"), 10);
    QCOMPARE(::shutdown(pair.far.number(), SHUT_WR), 0);
    QByteArray heard;
    int ends = 0;
    Ear ear(pair.near, Ear::Type::Read, [&] {
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

void tst_DispatcherDescriptors::a_descriptor_number_that_is_reused_in_a_slot_hears_nothing_of_the_old_one()
{
    // Both are ready, and whoever is first replaces the other.
    std::array<SocketPair, 2> pairs;
    std::array<std::unique_ptr<Ear>, 2> ears;
    std::vector<SocketPair> fresh(2);
    std::unique_ptr<Ear> newcomer;
    const auto replaceOther = [&](std::size_t other) {
        ears[other].reset();
        replace(pairs[other].near, duplicate(fresh[0].near));
        newcomer = std::make_unique<Ear>(pairs[other].near, Ear::Type::Read);
    };
    for (const std::size_t index : {0U, 1U}) {
        QCOMPARE(send(pairs[index].far, "x"), 1);
        ears[index] = std::make_unique<Ear>(pairs[index].near, Ear::Type::Read, [&replaceOther, &newcomer, index] {
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

void tst_DispatcherDescriptors::a_closed_descriptor_lets_the_others_live()
{
    SocketPair closed;
    const SocketPair alive;
    Ear dead(closed.near, Ear::Type::Read);
    Ear deadWrites(closed.near, Ear::Type::Write);
    Ear ear(alive.near, Ear::Type::Read, [&] { receive(alive.near); });
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
    SKEIN_VERIFY_THAT_THE_LOOP_SLEEPS();
}

void tst_DispatcherDescriptors::a_closed_descriptor_may_be_reused_while_its_notifier_lives()
{
    SocketPair pair;
    const SocketPair other;
    Ear forgotten(pair.near, Ear::Type::Read);
    pass();
    replace(pair.near, duplicate(other.near));
    Ear ear(pair.near, Ear::Type::Read);
    pass();
    QCOMPARE(send(other.far, "x"), 1);
    pass();
    QCOMPARE(ear.heard(), 1);
    QCOMPARE(forgotten.heard(), 0);
    forgotten.drop();
    pass();
    QCOMPARE(ear.heard(), 2);
}

void tst_DispatcherDescriptors::a_closed_descriptor_that_lives_on_elsewhere_lets_the_loop_sleep()
{
    SocketPair pair;
    const auto copy = duplicate(pair.near);
    Ear ear(pair.near, Ear::Type::Read);
    pass();
    QCOMPARE(send(pair.far, "x"), 1);
    pair.near = Descriptor();
    ear.drop();
    passTimes(2);
    SKEIN_VERIFY_THAT_THE_LOOP_SLEEPS();
    // Nor does whoever gets the number hear of it.
    SocketPair next;
    Ear newcomer(next.near, Ear::Type::Read);
    const Ear writes(next.far, Ear::Type::Read);
    passTimes(3);
    QCOMPARE(newcomer.heard(), 0);
    QCOMPARE(send(next.far, "x"), 1);
    passTimes(2);
    QCOMPARE(newcomer.heard(), 2);
    QCOMPARE(receive(copy), "x");
}

void tst_DispatcherDescriptors::a_closed_descriptor_that_comes_back_under_its_number_is_heard()
{
    SocketPair pair;
    auto copy = duplicate(pair.near);
    Ear before(pair.near, Ear::Type::Read);
    pass();
    const int number = pair.near.number();
    pair.near = Descriptor();
    before.drop();
    pass();
    pair.near = Descriptor(::fcntl(copy.number(), F_DUPFD_CLOEXEC, number));
    QCOMPARE(pair.near.number(), number);
    Ear after(pair.near, Ear::Type::Read);
    QCOMPARE(send(pair.far, "x"), 1);
    passTimes(2);
    QCOMPARE(after.heard(), 2);
    QCOMPARE(before.heard(), 0);
}

void tst_DispatcherDescriptors::a_number_that_is_no_descriptor_is_disabled()
{
    auto pair = std::make_unique<SocketPair>();
    const Ear reads(pair->near, Ear::Type::Read);
    const Ear writes(pair->near, Ear::Type::Write);
    pair.reset();
    passTimes(3);
    QCOMPARE(reads.heard(), 0);
    QVERIFY(!reads.isEnabled());
    QVERIFY(!writes.isEnabled());
    SKEIN_VERIFY_THAT_THE_LOOP_SLEEPS();
}

void tst_DispatcherDescriptors::a_regular_file_is_always_ready()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const Descriptor descriptor(::dup(file.handle()));
    Ear reads(descriptor, Ear::Type::Read);
    Ear writes(descriptor, Ear::Type::Write);
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
    SKEIN_VERIFY_THAT_THE_LOOP_SLEEPS();
}

void tst_DispatcherDescriptors::busy_sockets_take_turns()
{
    std::vector<SocketPair> pairs(1000);
    std::vector<std::unique_ptr<Ear>> ears;
    for (const auto &pair : pairs) {
        QCOMPARE(send(pair.far, "never read"), 10);
        ears.push_back(std::make_unique<Ear>(pair.near, Ear::Type::Read));
    }
    passTimes(8);
    for (const auto &ear : ears)
        QVERIFY(ear->heard() >= 2);
}

void tst_DispatcherDescriptors::busy_sockets_leave_time_for_the_rest()
{
    std::vector<SocketPair> pairs(600);
    std::vector<std::unique_ptr<Ear>> ears;
    for (const auto &pair : pairs) {
        QCOMPARE(send(pair.far, "never read"), 10);
        ears.push_back(std::make_unique<Ear>(pair.near, Ear::Type::Read));
    }
    Listener listener;
    listener.startTimer(0);
    listener.onPosted = [&] { listener.post(); };
    listener.onPosted();
    passTimes(10);
    QVERIFY(listener.fired >= 9);
    QCOMPARE(listener.posted, 10);
}

SKEIN_BOTH_DISPATCHERS_MAIN(tst_DispatcherDescriptors)
#include "tst_dispatcher_descriptors.moc"
