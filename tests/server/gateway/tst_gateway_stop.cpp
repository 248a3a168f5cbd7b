// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway_stage.h"

#include <QTest>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A request that is read before the thread hears of the stop is still taken.
bool hearsOfTheStop(Peer &member)
{
    return QTest::qWaitFor([&member, id = 100]() mutable {
        member.asks(++id, u"echo"_s);
        return member.lastError() == u"unavailable"_s;
    });
}

} // namespace

class tst_GatewayStop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closes_idle_connections_with_restart();
    void lets_requests_under_way_be_answered_first();
    void takes_no_request_while_it_stops();
    void does_not_wait_for_answers_for_ever();
    void accepts_nobody_any_more();
    void stops_without_connections();
    void says_why_it_cannot_listen();
};

void tst_GatewayStop::closes_idle_connections_with_restart()
{
    GatewayStage stage;
    const auto member = stage.member();
    const auto inHandshake = stage.rawConnection();
    QTRY_COMPARE(stage.gateway.connections(), 2);
    bool isStopped = false;
    stage.gateway.stop([&isStopped] { isStopped = true; });
    QTRY_VERIFY(isStopped);
    QTRY_VERIFY(member->isClosedWith(CloseCode::Restart));
    QCOMPARE(stage.gateway.connections(), 0);
    QCOMPARE(stage.sink.closedCallers().size(), 1U);
}

void tst_GatewayStop::lets_requests_under_way_be_answered_first()
{
    GatewayStage stage;
    const auto member = stage.member();
    member->asks(5, u"wait"_s);
    QTRY_COMPARE(stage.sink.askedCount(), 2U);
    bool isStopped = false;
    stage.gateway.stop([&isStopped] { isStopped = true; });
    QVERIFY(hearsOfTheStop(*member));
    QVERIFY(!isStopped); // it waits
    stage.sink.answerWaiting();
    QTRY_VERIFY(isStopped);
    QTRY_VERIFY(member->isClosedWith(CloseCode::Restart));
    QVERIFY(member->heard.contains(R"({"jsonrpc":"2.0","id":5,"result":{}})"));
}

void tst_GatewayStop::takes_no_request_while_it_stops()
{
    GatewayStage stage;
    const auto member = stage.member();
    member->asks(5, u"wait"_s);
    QTRY_COMPARE(stage.sink.askedCount(), 2U);
    stage.gateway.stop([] {});
    QVERIFY(hearsOfTheStop(*member));
    const auto asked = stage.sink.askedCount();
    const auto heard = member->heard.size();
    member->asks(6, u"echo"_s);
    QTRY_VERIFY(member->heard.size() > heard);
    QCOMPARE(member->lastError(), u"unavailable"_s);
    QCOMPARE(stage.sink.askedCount(), asked);
}

void tst_GatewayStop::does_not_wait_for_answers_for_ever()
{
    GatewaySettings settings;
    settings.limits.answerDeadline = 1ms;
    GatewayStage stage(settings);
    const auto member = stage.member();
    member->asks(5, u"wait"_s);
    QTRY_COMPARE(stage.sink.askedCount(), 2U);
    bool isStopped = false;
    stage.gateway.stop([&isStopped] { isStopped = true; });
    QTRY_VERIFY(isStopped);
    QTRY_VERIFY(member->isClosedWith(CloseCode::Restart));
}

void tst_GatewayStop::accepts_nobody_any_more()
{
    GatewayStage stage;
    const auto member = stage.member();
    member->asks(5, u"wait"_s);
    QTRY_COMPARE(stage.sink.askedCount(), 2U);
    stage.gateway.stop([] {});
    const auto late = stage.rawConnection();
    QTRY_COMPARE(late->error(), QAbstractSocket::ConnectionRefusedError);
}

void tst_GatewayStop::stops_without_connections()
{
    GatewayStage stage({.threads = 3});
    bool isStopped = false;
    stage.gateway.stop([&isStopped] { isStopped = true; });
    QTRY_VERIFY(isStopped);
}

void tst_GatewayStop::says_why_it_cannot_listen()
{
    GatewayStage stage;
    GatewaySettings settings;
    settings.addresses = {QHostAddress(QHostAddress::LocalHost)};
    settings.port = stage.port;
    Gateway second(settings, stage.clock);
    const auto started = second.start(stage.sink);
    QVERIFY(!started);
    const QString expected = u"cannot listen on 127.0.0.1 port %1: Address already in use"_s.arg(stage.port);
    QCOMPARE(started.error().detail, expected);
}

QTEST_GUILESS_MAIN(tst_GatewayStop)
#include "tst_gateway_stop.moc"
