// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway_stage.h"

#include <server/conformance/client_frames.h>

#include <QTest>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_GatewayLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cuts_a_handshake_that_takes_too_long();
    void closes_who_does_not_sign_in_in_time();
    void waits_once_for_a_sign_in_that_is_under_way();
    void cuts_a_peer_that_does_not_answer_pings();
    void keeps_a_silent_peer_that_answers_pings();
    void cuts_a_peer_that_does_not_take_its_close_frame();
    void limits_strangers_of_one_address();
    void frees_a_strangers_place_when_he_signs_in();
    void limits_strangers_in_all();
    void is_never_filled_by_a_few_addresses();
    void limits_arrivals_per_second();
    void limits_connections_in_all();
    void answers_busy_when_too_many_requests_wait();
    void answers_rate_limited_when_requests_come_too_fast();
    void closes_a_connection_that_floods();
    void closes_a_connection_that_floods_with_pings();
    void closes_a_peer_that_pings_and_never_reads();
    void takes_less_from_strangers();
    void closes_a_stranger_that_floods_with_pauses();
    void drops_a_slow_consumer_and_serves_the_others();
    void gives_a_fast_consumer_more_than_its_queue_holds();
};

void tst_GatewayLimits::cuts_a_handshake_that_takes_too_long()
{
    GatewayStage stage;
    const auto peer = stage.rawConnection();
    peer->write("GET /ws HTTP/1.1\r\n");
    QVERIFY(stage.member()->isOpen()); // came later, so that the thread knows the slow one by now
    stage.clock.advance(9s);
    QVERIFY(stage.member()->isOpen()); // the thread has noticed the time by now
    QCOMPARE(stage.count(GatewayEvent::HandshakeTimedOut), 0U);
    stage.clock.advance(2s);
    QTRY_COMPARE(stage.count(GatewayEvent::HandshakeTimedOut), 1U);
    QTRY_COMPARE(peer->state(), QAbstractSocket::UnconnectedState);
}

void tst_GatewayLimits::closes_who_does_not_sign_in_in_time()
{
    GatewayStage stage;
    Peer stranger;
    stranger.open(stage.port);
    QTRY_VERIFY(stranger.isOpen());
    const auto member = stage.member();
    stage.clock.advance(11s);
    QTRY_VERIFY(stranger.isClosedWith(CloseCode::SignInTimeout));
    QCOMPARE(stage.count(GatewayEvent::SignInTimedOut), 1U);
    QVERIFY(member->isOpen());
}

void tst_GatewayLimits::waits_once_for_a_sign_in_that_is_under_way()
{
    GatewayStage stage;
    Peer peer;
    peer.open(stage.port);
    QTRY_VERIFY(peer.isOpen());
    peer.asks(1, u"wait"_s);
    QTRY_COMPARE(stage.sink.askedCount(), 1U);
    stage.clock.advance(11s);
    QVERIFY(stage.member()->isOpen()); // the thread has noticed the time by now
    QVERIFY(peer.isOpen());
    stage.clock.advance(10s);
    QTRY_VERIFY(peer.isClosedWith(CloseCode::SignInTimeout));
}

namespace {

//! An open connection that answers nothing by itself, signed in.
std::unique_ptr<QTcpSocket> muteMember(GatewayStage &stage)
{
    auto peer = stage.rawConnection();
    peer->write(upgradeRequest());
    const auto isOpen = [&peer] { return peer->peek(4096).endsWith("\r\n\r\n"); };
    if (!QTest::qWaitFor(isOpen))
        qWarning("the mute member could not connect");
    const auto hasSignedIn = [&, before = stage.count(GatewayEvent::SignedIn)] {
        return stage.count(GatewayEvent::SignedIn) > before;
    };
    peer->write(maskedText(R"({"id":1,"method":"sign_in"})"));
    if (!QTest::qWaitFor(hasSignedIn))
        qWarning("the mute member could not sign in");
    return peer;
}

bool isPinged(QTcpSocket &peer)
{
    return peer.peek(4096).contains(QByteArray("\x89\x00", 2));
}

} // namespace

void tst_GatewayLimits::cuts_a_peer_that_does_not_answer_pings()
{
    GatewayStage stage;
    const auto peer = muteMember(stage);
    stage.clock.advance(26s);
    QTRY_VERIFY(isPinged(*peer));
    QCOMPARE(stage.count(GatewayEvent::PeerDead), 0U);
    stage.clock.advance(9s);
    QTRY_COMPARE(stage.count(GatewayEvent::PeerDead), 1U);
    QTRY_COMPARE(stage.sink.closedCallers().size(), 1U);
}

void tst_GatewayLimits::keeps_a_silent_peer_that_answers_pings()
{
    GatewayStage stage;
    const auto dead = muteMember(stage);
    const auto peer = muteMember(stage);
    const QByteArray maskedPong("\x8a\x80\0\0\0\0", 6);
    for (int minute = 0; minute < 3; ++minute) {
        stage.clock.advance(26s);
        QTRY_VERIFY(isPinged(*peer) && (minute > 0 || isPinged(*dead)));
        peer->readAll();
        peer->write(maskedPong + maskedText(R"({"jsonrpc":"2.0","id":1,"method":"echo"})"));
        QTRY_VERIFY(peer->bytesAvailable() > 0); // the answer: the pong was read before
        peer->readAll();
        stage.clock.advance(9s);
        QTRY_COMPARE(stage.count(GatewayEvent::PeerDead), 1U);
    }
    QCOMPARE(peer->state(), QAbstractSocket::ConnectedState);
}

void tst_GatewayLimits::cuts_a_peer_that_does_not_take_its_close_frame()
{
    GatewaySettings settings;
    settings.limits.queueFrames = 1'000'000;
    settings.limits.queueBytes = 64 << 20;
    GatewayStage stage(settings);
    const auto peer = muteMember(stage);
    peer->setReadBufferSize(1); // what it is sent stays in the kernel, then in the server
    const SessionId session = stage.sink.asked().front().caller.session;
    for (int i = 0; i < 300; ++i)
        stage.sink.tellAll(QByteArray(60'000, 'x'));
    stage.gateway.post(session.thread, {Parcel{{session.number}, nullptr, {}, CloseCode::SignedOut, false}});
    const auto bystander = stage.member();
    QCOMPARE(stage.gateway.connections(), 2);
    stage.clock.advance(6s);
    QTRY_COMPARE(stage.gateway.connections(), 1);
}

void tst_GatewayLimits::limits_strangers_of_one_address()
{
    GatewaySettings settings;
    settings.limits.strangersPerAddress = 2;
    GatewayStage stage(settings);
    const auto first = stage.rawConnection(), second = stage.rawConnection(), third = stage.rawConnection();
    QTRY_COMPARE(stage.count(GatewayEvent::TooManyFromAddress), 1U);
    QTRY_COMPARE(stage.gateway.connections(), 2);
}

void tst_GatewayLimits::frees_a_strangers_place_when_he_signs_in()
{
    GatewaySettings settings;
    settings.limits.strangersPerAddress = 1;
    GatewayStage stage(settings);
    std::vector<std::unique_ptr<Peer>> members;
    for (int i = 0; i < 5; ++i)
        members.push_back(stage.member());
    QCOMPARE(stage.count(GatewayEvent::SignedIn), 5U);
    QCOMPARE(stage.count(GatewayEvent::TooManyFromAddress), 0U);
}

void tst_GatewayLimits::limits_strangers_in_all()
{
    const GatewayLimits limits{.strangers = 2, .strangersPerAddress = 1};
    const ManualClock clock;
    GatewayCounters counters;
    Admission admission(limits, clock, counters);
    const auto first = admission.enter(QHostAddress(1U)), second = admission.enter(QHostAddress(2U));
    QVERIFY(first && second);
    QVERIFY(!admission.enter(QHostAddress(3U)));
    QCOMPARE(counters.of(GatewayEvent::TooManyStrangers), 1U);
}

void tst_GatewayLimits::is_never_filled_by_a_few_addresses()
{
    const GatewayLimits limits{.strangers = 100, .strangersPerAddress = 20};
    const ManualClock clock;
    GatewayCounters counters;
    Admission admission(limits, clock, counters);
    std::vector<std::shared_ptr<Admission::Ticket>> inside;
    for (quint32 address = 1; address <= 10; ++address) {
        for (int attempt = 0; attempt < 20; ++attempt)
            inside.push_back(admission.enter(QHostAddress(address)));
    }
    QVERIFY(admission.connections() >= 60); // it is used all the same
    QVERIFY(admission.enter(QHostAddress(u"192.0.2.1"_s)));
}

void tst_GatewayLimits::limits_arrivals_per_second()
{
    GatewaySettings settings;
    settings.limits.arrivalsPerSecond = 3;
    GatewayStage stage(settings);
    std::vector<std::unique_ptr<QTcpSocket>> peers;
    for (int i = 0; i < 5; ++i)
        peers.push_back(stage.rawConnection());
    QTRY_COMPARE(stage.count(GatewayEvent::TooFastFromAddress), 2U);
    stage.clock.advance(1s);
    peers.push_back(stage.rawConnection());
    QTRY_COMPARE(stage.count(GatewayEvent::Accepted), 4U);
}

void tst_GatewayLimits::limits_connections_in_all()
{
    GatewaySettings settings;
    settings.limits.connections = 1;
    GatewayStage stage(settings);
    const auto member = stage.member();
    const auto other = stage.rawConnection();
    QTRY_COMPARE(stage.count(GatewayEvent::TooManyConnections), 1U);
    QTRY_COMPARE(other->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(member->isOpen());
}

void tst_GatewayLimits::answers_busy_when_too_many_requests_wait()
{
    GatewaySettings settings;
    settings.limits.outstanding = 2;
    GatewayStage stage(settings);
    const auto peer = stage.member();
    for (int id = 1; id <= 3; ++id)
        peer->asks(id, u"wait"_s);
    QTRY_COMPARE(peer->lastError(), u"busy"_s);
    stage.sink.answerWaiting();
    QTRY_COMPARE(peer->heard.size(), 3);
    peer->asks(4, u"echo"_s);
    QTRY_COMPARE(peer->heard.size(), 4);
    QCOMPARE(peer->lastError(), QString());
}

void tst_GatewayLimits::answers_rate_limited_when_requests_come_too_fast()
{
    GatewaySettings settings;
    settings.limits.requestBurst = 2;
    settings.limits.requestsPerSecond = 2;
    GatewayStage stage(settings);
    const auto peer = stage.member();
    for (int id = 1; id <= 3; ++id)
        peer->asks(id, u"echo"_s);
    QTRY_COMPARE(peer->heard.size(), 3);
    QCOMPARE(stage.count(GatewayEvent::RateLimited), 1U);
    stage.clock.advance(500ms);
    peer->heard.clear();
    peer->asks(4, u"echo"_s);
    QTRY_COMPARE(peer->heard.size(), 1);
    QCOMPARE(peer->lastError(), QString());
}

void tst_GatewayLimits::closes_a_connection_that_floods()
{
    GatewaySettings settings;
    settings.limits.requestBurst = 1;
    settings.limits.refusalsInARow = 10;
    GatewayStage stage(settings);
    const auto peer = stage.member();
    for (int id = 1; id <= 11; ++id)
        peer->asks(id, u"echo"_s);
    QTRY_VERIFY(peer->isClosedWith(CloseCode::PolicyViolation));
    QCOMPARE(stage.count(GatewayEvent::Flooding), 1U);
}

void tst_GatewayLimits::closes_a_connection_that_floods_with_pings()
{
    GatewaySettings settings;
    settings.limits.requestBurst = 1;
    settings.limits.refusalsInARow = 10;
    GatewayStage stage(settings);
    const auto peer = stage.member();
    for (int i = 0; i < 11; ++i)
        peer->socket.ping(QByteArray(30, 'x')); // a request each
    QTRY_VERIFY(peer->isClosedWith(CloseCode::PolicyViolation));
    QCOMPARE(stage.count(GatewayEvent::Flooding), 1U);
}

// The pongs are Qt's, and wait in the socket's buffer.
void tst_GatewayLimits::closes_a_peer_that_pings_and_never_reads()
{
    GatewaySettings settings;
    settings.limits.requestBurst = settings.limits.requestBurstOfStranger = 1'000'000;
    GatewayStage stage(settings);
    const auto peer = stage.rawConnection();
    QVERIFY(peer->waitForConnected());
    peer->setReadBufferSize(1);
    peer->write(upgradeRequest());
    const QByteArray pings = ping(QByteArray(125, 'x')).repeated(10'000); // more than the kernel holds, soon
    const auto pushes = [&] {
        if (peer->bytesToWrite() < pings.size())
            peer->write(pings);
        return stage.count(GatewayEvent::TooSlow) == 1;
    };
    QTRY_VERIFY(pushes());
}

void tst_GatewayLimits::takes_less_from_strangers()
{
    GatewayStage stage;
    Peer talker, sender;
    talker.open(stage.port);
    sender.open(stage.port);
    QTRY_VERIFY(talker.isOpen() && sender.isOpen());
    const GatewayLimits limits;
    for (int id = 0; id < 2 * limits.requestBurstOfStranger; ++id)
        talker.asks(id, u"describe"_s);
    QTRY_VERIFY(talker.isClosedWith(CloseCode::PolicyViolation));
    sender.socket.sendTextMessage(QString(limits.largestFromStranger + 1, u' '));
    QTRY_VERIFY(sender.isClosedWith(CloseCode::TooLarge));
}

void tst_GatewayLimits::closes_a_stranger_that_floods_with_pauses()
{
    GatewaySettings settings;
    settings.limits.requestBurstOfStranger = 3;
    GatewayStage stage(settings);
    Peer stranger;
    stranger.open(stage.port);
    QTRY_VERIFY(stranger.isOpen());
    qsizetype heard = 0;
    for (int round = 0; round < 3 && !stranger.isClosed; ++round) {
        for (int id = 0; id < 5; ++id, ++heard)
            stranger.asks(id, u"describe"_s);
        QTRY_VERIFY(stranger.isClosed || stranger.heard.size() == heard);
        stage.clock.advance(300ms); // he may ask three times again
    }
    QVERIFY(stranger.isClosedWith(CloseCode::PolicyViolation));
}

void tst_GatewayLimits::drops_a_slow_consumer_and_serves_the_others()
{
    GatewayStage stage;
    const auto slow = muteMember(stage);
    slow->setReadBufferSize(1);
    const auto fast = stage.member();
    int sent = 0;
    for (; sent < 2'000 && stage.count(GatewayEvent::TooSlow) == 0; ++sent) {
        stage.sink.tellAll(QByteArray(30'000, 'x'));
        QTRY_COMPARE_WITH_TIMEOUT(fast->heard.size(), sent + 1, 10'000);
    }
    QCOMPARE(stage.count(GatewayEvent::TooSlow), 1U);
    stage.clock.advance(6s); // it does not take its close frame either
    QTRY_COMPARE(stage.sink.closedCallers().size(), 1U);
    QVERIFY(fast->isOpen());
}

void tst_GatewayLimits::gives_a_fast_consumer_more_than_its_queue_holds()
{
    GatewaySettings settings;
    settings.limits.queueFrames = 8;
    GatewayStage stage(settings);
    const auto peer = stage.member();
    const SessionId session = stage.sink.asked().front().caller.session;
    const auto frames = std::make_shared<const Frames>(Frames{"x", "x"});
    // One hand-over, so that the thread's loop does not turn in between.
    stage.gateway.post(session.thread, std::vector<Parcel>(100, Parcel{{session.number}, frames, {}, {}, false}));
    QTRY_COMPARE(peer->heard.size(), 100);
}

QTEST_GUILESS_MAIN(tst_GatewayLimits)
#include "tst_gateway_limits.moc"
