// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "desk.h"

#include <QSignalSpy>

namespace skein::test {

//! A connection to a fake server, without a session on it.
class tst_Connection : public QObject
{
    Q_OBJECT

private:
    struct Line
    {
        ManualClock clock;
        std::shared_ptr<ManualQueue> queue = std::make_shared<ManualQueue>();
        ManualExecutor executor{queue};
        ManualTimers timers{clock};
        CountingRandom random;
        FakeServer server{{clock, executor}};
        Connection connection{{server.transports(), clock, random, timers}};
        RequestChannel channel{connection, timers};
        ServerAddress address{u"skein.test"_s, defaultPort, true};

        void open() { connection.open(address), queue->runAll(); }
        void pass(std::chrono::milliseconds span)
        {
            timers.advance(span, [this] { queue->runAll(); });
            queue->runAll();
        }
        [[nodiscard]] std::chrono::milliseconds untilNextTry() const { return *connection.nextTryAt() - clock.now(); }
    };

private Q_SLOTS:
    void waits_twice_as_long_after_each_failure()
    {
        Line line;
        line.server.setReachable(false);
        line.open();
        QList<qint64> waits;
        for (int i = 0; i < 8; ++i) {
            waits.append(line.untilNextTry().count());
            line.pass(line.untilNextTry());
        }
        QCOMPARE(waits, (QList<qint64>{250, 500, 1000, 2000, 4000, 8000, 15000, 15000}));
    }

    void spreads_the_wait_over_its_upper_half()
    {
        Line line;
        line.random.chosen = 1'000'000; // as much as can be
        line.server.setReachable(false);
        line.open();
        QCOMPARE(line.untilNextTry(), 500ms);
        line.pass(500ms);
        QCOMPARE(line.untilNextTry(), 1000ms);
    }

    void tries_at_once_when_asked()
    {
        Line line;
        line.server.setReachable(false);
        line.open();
        line.server.setReachable(true);
        line.connection.retryNow();
        line.queue->runAll();
        QVERIFY(line.connection.isOpen());
        QVERIFY(!line.connection.nextTryAt());
    }

    void notices_a_dead_peer_by_its_silence()
    {
        Line line;
        line.open();
        line.server.setDeaf(true);
        line.pass(25s + 7s);
        QVERIFY(line.connection.isOpen());
        line.pass(1s);
        QVERIFY(!line.connection.isOpen());
        QCOMPARE(line.connection.lastReason(), CloseReason::Lost);
        line.server.setDeaf(false);
        line.pass(1s);
        QVERIFY(line.connection.isOpen());
    }

    void stays_open_while_the_heart_beats()
    {
        Line line;
        line.open();
        QSignalSpy lost(&line.connection, &Connection::lost);
        line.pass(10min);
        QCOMPARE(lost.size(), 0);
    }

    void comes_back_only_when_that_can_help_data()
    {
        QTest::addColumn<CloseReason>("reason");
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("lost") << CloseReason::Lost << true;
        QTest::newRow("restart") << CloseReason::Restart << true;
        QTest::newRow("overload") << CloseReason::Overload << true;
        QTest::newRow("too slow") << CloseReason::TooSlow << true;
        QTest::newRow("session over") << CloseReason::SessionOver << false;
        QTest::newRow("unknown certificate") << CloseReason::CertificateUnknown << false;
        QTest::newRow("changed certificate") << CloseReason::CertificateChanged << false;
    }
    void comes_back_only_when_that_can_help()
    {
        QFETCH(CloseReason, reason);
        QFETCH(bool, comesBack);
        Line line;
        line.open();
        line.server.cut(reason);
        line.queue->runAll();
        QCOMPARE(line.connection.nextTryAt().has_value(), comesBack);
        line.pass(1min);
        QCOMPARE(line.connection.isOpen(), comesBack);
    }

    void a_request_without_an_answer_times_out()
    {
        Line line;
        line.open();
        line.server.setSilent(u"server.describe"_s);
        std::optional<ErrorCode> code;
        const DescribeServer request;
        line.channel.send(request).then([&](const Result<ServerDescription> &answer) { code = answer.error().code; });
        line.pass(14s);
        QVERIFY(!code);
        line.pass(1s);
        QVERIFY(code == ErrorCode::TimedOut);
    }

    void a_loss_answers_what_is_outstanding()
    {
        Line line;
        line.open();
        line.server.setSilent(u"server.describe"_s);
        std::optional<ErrorCode> code;
        const DescribeServer request;
        line.channel.send(request).then([&](const Result<ServerDescription> &answer) { code = answer.error().code; });
        line.server.cut();
        line.queue->runAll();
        QVERIFY(code == ErrorCode::Disconnected);
    }

    void an_answer_is_a_struct_or_a_named_refusal()
    {
        Line line;
        line.open();
        std::optional<Result<ServerDescription>> described;
        std::optional<Result<Heads>> heads;
        const DescribeServer describe;
        const FetchHeads fetch;
        line.channel.send(describe).then([&](const Result<ServerDescription> &answer) { described = answer; });
        line.channel.send(fetch).then([&](const Result<Heads> &answer) { heads = answer; });
        line.queue->runAll();
        QCOMPARE((*described)->passwordLength, 8);
        QCOMPARE(heads->error().code, ErrorCode::NotSignedIn);
    }

    void addresses_are_read_as_people_write_them_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        QTest::newRow("host") << u"chat.lan"_s << u"wss://chat.lan:7420/ws"_s;
        QTest::newRow("port") << u" chat.lan:99 "_s << u"wss://chat.lan:99/ws"_s;
        QTest::newRow("plain") << u"ws://10.0.0.1"_s << u"ws://10.0.0.1:7420/ws"_s;
        QTest::newRow("url") << u"wss://chat.lan:443/ws"_s << u"wss://chat.lan:443/ws"_s;
        QTest::newRow("ipv6") << u"[::1]:5"_s << u"wss://[::1]:5/ws"_s;
        QTest::newRow("nothing") << u""_s << QString();
        QTest::newRow("web") << u"https://chat.lan"_s << QString();
        QTest::newRow("user") << u"me@chat.lan"_s << QString();
        QTest::newRow("blank") << u"chat lan"_s << QString();
    }
    void addresses_are_read_as_people_write_them()
    {
        QFETCH(QString, text);
        QFETCH(QString, url);
        const auto address = ServerAddress::parse(text);
        QCOMPARE(address ? address->url().toString() : QString(), url);
        if (address)
            QCOMPARE(*ServerAddress::parse(address->text()), *address);
    }
};

} // namespace skein::test

using skein::test::tst_Connection;
QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_connection.moc"
