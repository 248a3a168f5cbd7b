// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <credentials/attempt_throttle.h>
#include <support/manual_clock.h>

#include <QTest>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! FEATURES.md T56; QUALITY.md, limits.
class tst_AttemptThrottle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void after_five_tries_each_waits_twice_as_long();
    void no_wait_is_longer_than_a_quarter_of_an_hour();
    void tries_at_once_are_counted_before_they_are_judged();
    void a_right_one_begins_anew();
    void an_hour_begins_anew();
    void an_address_fails_twenty_times_a_minute();
    void names_and_addresses_do_not_fill_the_memory();

private:
    ManualClock m_clock;
};

namespace {

qint64 waitOf(const Result<void> &refused)
{
    return refused ? 0 : refused.error().detail.toLongLong();
}

void exhaust(AttemptThrottle &throttle, const QString &name)
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(throttle.take(name, {}));
}

} // namespace

void tst_AttemptThrottle::after_five_tries_each_waits_twice_as_long() // T56
{
    AttemptThrottle throttle({}, m_clock);
    exhaust(throttle, u"alice"_s);
    const auto refused = throttle.take(u"alice"_s, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TooManyAttempts);
    QCOMPARE(waitOf(refused), 5'000);
    QVERIFY(throttle.take(u"bob"_s, {}));

    m_clock.advance(4'999ms);
    QCOMPARE(waitOf(throttle.check(u"alice"_s, {})), 1);
    m_clock.advance(1ms);
    QVERIFY(throttle.take(u"alice"_s, {}));
    QCOMPARE(waitOf(throttle.check(u"alice"_s, {})), 10'000);
}

void tst_AttemptThrottle::no_wait_is_longer_than_a_quarter_of_an_hour()
{
    AttemptThrottle throttle({}, m_clock);
    exhaust(throttle, u"alice"_s);
    for (int i = 0; i < 100; ++i) {
        m_clock.advance(15min);
        QVERIFY(throttle.take(u"alice"_s, {}));
    }
    QCOMPARE(waitOf(throttle.check(u"alice"_s, {})), 900'000);
}

void tst_AttemptThrottle::tries_at_once_are_counted_before_they_are_judged()
{
    AttemptThrottle throttle({}, m_clock);
    int admitted = 0;
    for (int i = 0; i < 50; ++i)
        admitted += bool(throttle.take(u"alice"_s, {}));
    QCOMPARE(admitted, 5);
}

void tst_AttemptThrottle::a_right_one_begins_anew()
{
    AttemptThrottle throttle({}, m_clock);
    exhaust(throttle, u"alice"_s);
    throttle.succeeded(u"alice"_s);
    QCOMPARE(throttle.triesOf(u"alice"_s), 0);
    exhaust(throttle, u"alice"_s);
}

void tst_AttemptThrottle::an_hour_begins_anew()
{
    AttemptThrottle throttle({}, m_clock);
    exhaust(throttle, u"alice"_s);
    m_clock.advance(61min);
    QCOMPARE(throttle.triesOf(u"alice"_s), 0);
    exhaust(throttle, u"alice"_s);
}

void tst_AttemptThrottle::an_address_fails_twenty_times_a_minute()
{
    AttemptThrottle throttle({}, m_clock);
    const QString address = u"192.0.2.7"_s;
    for (int i = 0; i < 20; ++i) {
        QVERIFY(throttle.take(u"somebody %1"_s.arg(i), address));
        throttle.failed(address);
    }
    QCOMPARE(waitOf(throttle.check(u"somebody else"_s, address)), 3'000);
    QVERIFY(throttle.check(u"somebody else"_s, u"192.0.2.8"_s));
    m_clock.advance(3s);
    QVERIFY(throttle.check(u"somebody else"_s, address));
}

void tst_AttemptThrottle::names_and_addresses_do_not_fill_the_memory()
{
    AttemptThrottle throttle({}, m_clock);
    for (int i = 0; i < 60'000; ++i) {
        m_clock.advance(1ms);
        QVERIFY(throttle.take(u"somebody %1"_s.arg(i), {}));
    }
    QCOMPARE(throttle.triesOf(u"somebody 0"_s), 0); // the oldest were forgotten
    QCOMPARE(throttle.triesOf(u"somebody 59999"_s), 1);
}

QTEST_GUILESS_MAIN(tst_AttemptThrottle)
#include "tst_attempt_throttle.moc"
