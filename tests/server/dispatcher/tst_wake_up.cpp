// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <dispatcher/wake_up.h>

#include <QTest>

#include <poll.h>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

using namespace skein;

//! The bell alone, with threads that know nothing of an event loop.
class tst_WakeUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoever_was_rung_does_not_fall_asleep();
    void a_ring_is_taken_once();
    void only_a_sleeper_costs_a_system_call();
    void a_ring_between_falling_asleep_and_sleeping_ends_the_sleep();
    void old_rings_do_not_end_a_sleep();
    void nothing_that_many_threads_leave_is_lost_data();
    void nothing_that_many_threads_leave_is_lost();
};

namespace {

bool isReadable(const WakeUp &bell)
{
    pollfd descriptor{bell.descriptor(), POLLIN, 0};
    return ::poll(&descriptor, 1, 0) == 1;
}

} // namespace

void tst_WakeUp::whoever_was_rung_does_not_fall_asleep()
{
    WakeUp bell;
    QVERIFY(bell.isOpen());
    bell.ring();
    QVERIFY(!bell.fallAsleep());
    QVERIFY(bell.take());
    QVERIFY(bell.fallAsleep());
}

void tst_WakeUp::a_ring_is_taken_once()
{
    WakeUp bell;
    QVERIFY(!bell.take());
    bell.ring();
    bell.ring();
    QVERIFY(bell.take());
    QVERIFY(!bell.take());
}

void tst_WakeUp::only_a_sleeper_costs_a_system_call()
{
    WakeUp bell;
    bell.ring();
    QVERIFY(!isReadable(bell));
    QVERIFY(bell.take());
    QVERIFY(bell.fallAsleep());
    QVERIFY(!isReadable(bell));
    bell.ring();
    QVERIFY(isReadable(bell));
}

void tst_WakeUp::a_ring_between_falling_asleep_and_sleeping_ends_the_sleep()
{
    WakeUp bell;
    QVERIFY(bell.fallAsleep());
    bell.ring();
    bell.sleep(-1);
    QVERIFY(bell.take());
}

void tst_WakeUp::old_rings_do_not_end_a_sleep()
{
    WakeUp bell;
    QVERIFY(bell.fallAsleep());
    bell.ring();
    QVERIFY(bell.take());
    QVERIFY(isReadable(bell));
    QVERIFY(bell.fallAsleep());
    bell.sleep(1);
    QVERIFY(!isReadable(bell));
    QVERIFY(!bell.take());
}

void tst_WakeUp::nothing_that_many_threads_leave_is_lost_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("one") << 1;
    QTest::newRow("eight") << 8;
}

// A loss shows as a sleep without end.
void tst_WakeUp::nothing_that_many_threads_leave_is_lost()
{
    QFETCH(const int, threads);
    constexpr int each = 20000;
    WakeUp bell;
    std::mutex mutex;
    int left = 0;
    std::vector<std::jthread> others;
    for (int number = 0; number < threads; ++number) {
        others.emplace_back([&] {
            for (int count = 0; count < each; ++count) {
                {
                    const std::lock_guard lock(mutex);
                    ++left;
                }
                bell.ring();
            }
        });
    }
    int taken = 0;
    while (taken < threads * each) {
        bell.take();
        {
            const std::lock_guard lock(mutex);
            taken += std::exchange(left, 0);
        }
        if (taken < threads * each && bell.fallAsleep())
            bell.sleep(-1);
    }
    QCOMPARE(taken, threads * each);
}

QTEST_GUILESS_MAIN(tst_WakeUp)
#include "tst_wake_up.moc"
