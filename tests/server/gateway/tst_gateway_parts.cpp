// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/door.h>
#include <gateway/out_queue.h>
#include <gateway/timer_wheel.h>
#include <gateway/token_bucket.h>
#include <gateway/wire_frame.h>

#include <QTest>

using namespace skein;
using namespace std::chrono_literals;

class tst_GatewayParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_wheel_wakes_nobody_early();
    void a_wheel_wakes_later_rounds_in_their_time();
    void a_wheel_catches_up_after_a_pause();
    void a_bucket_fills_again();
    void a_door_lets_addresses_take_turns();
    void a_line_keeps_its_order_when_some_leave();
    void a_line_is_empty_when_all_left();
    void a_frame_has_the_header_for_its_length_data();
    void a_frame_has_the_header_for_its_length();
};

void tst_GatewayParts::a_wheel_wakes_nobody_early()
{
    TimerWheel wheel(100ms, 0ms);
    wheel.schedule(7, 250ms);
    QVERIFY(wheel.advance(200ms).empty());
    QVERIFY(wheel.advance(299ms).empty());
    QCOMPARE(wheel.advance(300ms), std::vector<quint64>{7});
    QVERIFY(wheel.advance(60s).empty());
}

void tst_GatewayParts::a_wheel_wakes_later_rounds_in_their_time()
{
    TimerWheel wheel(10ms, 0ms);
    wheel.schedule(1, 100ms);
    wheel.schedule(2, 100ms + 256 * 10ms);
    QCOMPARE(wheel.advance(110ms), std::vector<quint64>{1});
    QVERIFY(wheel.advance(2650ms).empty());
    QCOMPARE(wheel.advance(2660ms), std::vector<quint64>{2});
}

void tst_GatewayParts::a_wheel_catches_up_after_a_pause()
{
    TimerWheel wheel(10ms, 0ms);
    for (quint64 number = 0; number < 500; ++number)
        wheel.schedule(number, 10ms * number);
    QCOMPARE(wheel.advance(1h).size(), 500U);
}

void tst_GatewayParts::a_bucket_fills_again()
{
    TokenBucket bucket(2, 3, 0ms);
    QVERIFY(bucket.take(0ms) && bucket.take(0ms) && bucket.take(0ms));
    QVERIFY(!bucket.take(499ms));
    QVERIFY(bucket.take(500ms));
    QVERIFY(!bucket.take(500ms));
    QVERIFY(bucket.take(1h) && bucket.take(1h) && bucket.take(1h));
    QVERIFY(!bucket.take(1h));
}

void tst_GatewayParts::a_door_lets_addresses_take_turns()
{
    const QHostAddress crowd(quint32(1)), alone(quint32(2));
    Door door;
    for (quint64 number = 1; number <= 3; ++number)
        door.add(number, crowd);
    door.add(4, alone);
    std::vector<quint64> order;
    while (const auto next = door.takeNext())
        order.push_back(*next);
    QCOMPARE(order, (std::vector<quint64>{1, 4, 2, 3}));
    QVERIFY(door.isEmpty());
}

namespace {

struct Waiters
{
    PlainSocket socket;
    WriteRound round;
    OutQueue first{socket, round, 1, 1}, second{socket, round, 1, 1}, third{socket, round, 1, 1};
};

} // namespace

void tst_GatewayParts::a_line_keeps_its_order_when_some_leave()
{
    Waiters waiters;
    WaitingLine line;
    for (int round = 0; round < 3; ++round) {
        line.add(waiters.first);
        const auto second = line.add(waiters.second);
        line.add(waiters.third);
        line.leave(second);
        QCOMPARE(line.takeFirst(), &waiters.first);
        QVERIFY(!line.isEmpty());
        QCOMPARE(line.takeFirst(), &waiters.third);
        QVERIFY(line.isEmpty());
    }
}

void tst_GatewayParts::a_line_is_empty_when_all_left()
{
    Waiters waiters;
    WaitingLine line;
    const auto first = line.add(waiters.first), second = line.add(waiters.second);
    line.leave(second);
    line.leave(first);
    QVERIFY(line.isEmpty());
    QCOMPARE(line.takeFirst(), nullptr);
    line.leave(line.add(waiters.third));
    QCOMPARE(line.takeFirst(), nullptr);
}

void tst_GatewayParts::a_frame_has_the_header_for_its_length_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("empty") << 0 << QByteArray::fromHex("8200");
    QTest::newRow("longest short one") << 125 << QByteArray::fromHex("827d");
    QTest::newRow("shortest with two bytes") << 126 << QByteArray::fromHex("827e007e");
    QTest::newRow("longest with two bytes") << 65535 << QByteArray::fromHex("827effff");
    QTest::newRow("largest message") << 65536 << QByteArray::fromHex("827f0000000000010000");
}

void tst_GatewayParts::a_frame_has_the_header_for_its_length()
{
    QFETCH(int, length);
    QFETCH(QByteArray, header);
    const QByteArray payload(length, 'x');
    QCOMPARE(wireFrame(Encoding::Cbor, payload), header + payload);
    QCOMPARE(wireFrame(Encoding::Json, payload).front(), char(0x81));
}

QTEST_GUILESS_MAIN(tst_GatewayParts)
#include "tst_gateway_parts.moc"
