// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway_stage.h"

#include <QTest>

#include <malloc.h>
#include <sys/socket.h>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Gateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { mallopt(M_ARENA_MAX, 1); } // so that mallinfo2 counts what the threads take, too
    void answers_a_request_over_the_connection_it_came_from();
    void speaks_json_when_no_subprotocol_was_offered();
    void speaks_cbor_when_it_was_offered();
    void refuses_a_wrong_path();
    void refuses_a_peer_that_offers_only_unknown_subprotocols();
    void refuses_browsers_from_unknown_origins();
    void takes_browsers_from_allowed_origins();
    void refuses_a_request_that_is_not_an_upgrade();
    void refuses_a_head_that_does_not_end();
    void closes_on_a_binary_frame_in_a_json_connection();
    void closes_on_a_text_frame_in_a_cbor_connection();
    void answers_by_the_way_what_needs_no_engine();
    void takes_the_largest_message();
    void closes_on_a_message_that_is_too_large();
    void answers_a_frame_that_cannot_be_read();
    void answers_what_the_engine_refuses();
    void serves_a_thousand_connections();
    void keeps_nothing_of_a_connection_that_ended();
    void survives_peers_that_leave_during_the_handshake();
    void survives_peers_that_reset_as_soon_as_they_asked();
    void tells_the_engine_once_that_a_member_left();
    void tells_the_engine_nothing_of_strangers_that_left();
    void returns_an_identity_that_comes_after_the_end();
    void closes_a_connection_that_is_signed_in_twice();
};

void tst_Gateway::answers_a_request_over_the_connection_it_came_from()
{
    GatewayStage stage;
    const auto alice = stage.member(), bob = stage.member();

    alice->asks(7, u"echo"_s);

    QTRY_COMPARE(alice->heard, QList<QByteArray>{R"({"jsonrpc":"2.0","id":7,"result":{}})"});
    QVERIFY(bob->heard.isEmpty());
}

void tst_Gateway::speaks_json_when_no_subprotocol_was_offered()
{
    GatewayStage stage;
    Peer peer;
    peer.open(stage.port, {});
    QTRY_VERIFY(peer.isOpen());
    peer.asks(1, u"echo"_s);
    QTRY_COMPARE(stage.sink.askedCount(), 1U);
    QCOMPARE(stage.sink.asked().front().encoding, Encoding::Json);
}

void tst_Gateway::speaks_cbor_when_it_was_offered()
{
    GatewayStage stage;
    Peer peer;
    peer.open(stage.port, {u"other"_s, QString(cborSubprotocol)});
    QTRY_VERIFY(peer.isOpen());
    QCOMPARE(peer.socket.subprotocol(), QString(cborSubprotocol));
    peer.socket.sendBinaryMessage(QCborMap({{u"id"_s, 3}, {u"method"_s, u"echo"_s}}).toCborValue().toCbor());
    QTRY_COMPARE(peer.heard.size(), 1);
    QCOMPARE(QCborValue::fromCbor(peer.heard.first()).toMap().value("id"_L1).toInteger(), 3);
}

void tst_Gateway::refuses_a_wrong_path()
{
    GatewayStage stage;
    const auto peer = stage.rawConnection();
    peer->write(upgradeRequest("/"));
    QTRY_VERIFY(peer->peek(64).startsWith("HTTP/1.1 404 "));
    QTRY_COMPARE(peer->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(stage.count(GatewayEvent::WrongPath), 1U);
}

void tst_Gateway::refuses_a_peer_that_offers_only_unknown_subprotocols()
{
    GatewayStage stage;
    const auto peer = stage.rawConnection();
    peer->write(upgradeRequest("/ws", "Sec-WebSocket-Protocol: mqtt, skein.cbor.v9\r\n"));
    QTRY_VERIFY(peer->peek(64).startsWith("HTTP/1.1 400 "));
    QCOMPARE(stage.count(GatewayEvent::UnknownSubprotocol), 1U);
}

void tst_Gateway::refuses_browsers_from_unknown_origins()
{
    GatewayStage stage({.allowedOrigins = {u"https://chat.example"_s}});
    const auto peer = stage.rawConnection();
    peer->write(upgradeRequest("/ws", "origin: https://evil.example\r\n"));
    QTRY_VERIFY(peer->peek(64).startsWith("HTTP/1.1 403 "));
    QCOMPARE(stage.count(GatewayEvent::OriginRefused), 1U);
}

void tst_Gateway::takes_browsers_from_allowed_origins()
{
    GatewayStage stage({.allowedOrigins = {u"https://chat.example"_s}});
    Peer peer(u"https://chat.example"_s);
    peer.open(stage.port);
    QTRY_VERIFY(peer.isOpen());
}

void tst_Gateway::refuses_a_request_that_is_not_an_upgrade()
{
    GatewayStage stage;
    const auto peer = stage.rawConnection();
    peer->write("GET /ws HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_VERIFY(peer->peek(64).startsWith("HTTP/1.1 426 "));
    QCOMPARE(stage.count(GatewayEvent::NotAnUpgrade), 1U);
}

void tst_Gateway::refuses_a_head_that_does_not_end()
{
    GatewayStage stage;
    const auto peer = stage.rawConnection();
    peer->write("GET /ws HTTP/1.1\r\nX: " + QByteArray(16 * 1024, 'x'));
    QTRY_COMPARE(stage.count(GatewayEvent::HeadTooLarge), 1U);
    QTRY_COMPARE(peer->state(), QAbstractSocket::UnconnectedState);
}

void tst_Gateway::closes_on_a_binary_frame_in_a_json_connection()
{
    GatewayStage stage;
    const auto peer = stage.member();
    peer->socket.sendBinaryMessage("{}");
    QTRY_VERIFY(peer->isClosedWith(CloseCode::UnsupportedData));
    QCOMPARE(stage.count(GatewayEvent::WrongFrameKind), 1U);
}

void tst_Gateway::closes_on_a_text_frame_in_a_cbor_connection()
{
    GatewayStage stage;
    Peer peer;
    peer.open(stage.port, {QString(cborSubprotocol)});
    QTRY_VERIFY(peer.isOpen());
    peer.socket.sendTextMessage(u"{}"_s);
    QTRY_VERIFY(peer.isClosedWith(CloseCode::UnsupportedData));
}

void tst_Gateway::answers_by_the_way_what_needs_no_engine()
{
    GatewaySettings settings;
    settings.limits.outstanding = 1;
    GatewayStage stage(settings);
    const auto peer = stage.member();
    for (int id = 1; id <= 3; ++id) // they are not outstanding
        peer->asks(id, u"describe"_s);
    QTRY_COMPARE(peer->heard.size(), 3);
    QCOMPARE(peer->lastError(), QString());
}

void tst_Gateway::takes_the_largest_message()
{
    GatewayStage stage;
    const auto peer = stage.member();
    const QString request = uR"({"id":5,"method":"echo"})"_s;
    peer->socket.sendTextMessage(request + QString(largestFrame - request.size(), u' '));
    QTRY_COMPARE(peer->heard.size(), 1);
}

void tst_Gateway::closes_on_a_message_that_is_too_large()
{
    GatewayStage stage;
    const auto peer = stage.member();
    peer->socket.sendTextMessage(QString(largestFrame + 1, u' '));
    QTRY_VERIFY(peer->isClosedWith(CloseCode::TooLarge));
    QTRY_COMPARE(stage.count(GatewayEvent::MessageTooLarge), 1U);
}

void tst_Gateway::answers_a_frame_that_cannot_be_read()
{
    GatewayStage stage;
    const auto peer = stage.member();
    peer->socket.sendTextMessage(u"{nonsense"_s);
    QTRY_COMPARE(peer->lastError(), u"parse_error"_s);
    QVERIFY(peer->isOpen());
    QCOMPARE(stage.count(GatewayEvent::MalformedRequest), 1U);
}

void tst_Gateway::answers_what_the_engine_refuses()
{
    GatewayStage stage;
    const auto peer = stage.member();
    peer->asks(2, u"no.such"_s);
    QTRY_COMPARE(peer->lastError(), u"unknown_method"_s);
}

void tst_Gateway::serves_a_thousand_connections()
{
    constexpr int many = 1'000;
    GatewayStage stage(
        {.threads = 2, .limits = {.strangers = many, .strangersPerAddress = many, .arrivalsPerSecond = many}});
    std::vector<std::unique_ptr<Peer>> peers;
    for (int i = 0; i < many; ++i) {
        peers.push_back(std::make_unique<Peer>());
        peers.back()->open(stage.port);
    }
    const auto isOpen = [](const auto &peer) { return peer->isOpen(); };
    QTRY_COMPARE_WITH_TIMEOUT(std::count_if(peers.begin(), peers.end(), isOpen), many, 30'000);
    for (const auto &peer : peers)
        peer->asks(1, u"echo"_s);
    const auto isAnswered = [](const auto &peer) { return peer->heard.size() == 1; };
    QTRY_COMPARE_WITH_TIMEOUT(std::count_if(peers.begin(), peers.end(), isAnswered), many, 30'000);
    peers.clear();
    QTRY_COMPARE_WITH_TIMEOUT(stage.gateway.connections(), 0, 30'000);
}

void tst_Gateway::keeps_nothing_of_a_connection_that_ended()
{
    GatewaySettings settings;
    settings.limits.arrivalsPerSecond = 1'000;
    GatewayStage stage(settings);
    const auto comeAndGo = [&stage](int times) {
        for (int i = 0; i < times; ++i) {
            const auto peer = stage.rawConnection();
            peer->write(upgradeRequest());
            QTRY_VERIFY(peer->bytesAvailable() > 0);
            peer->abort();
        }
        QTRY_COMPARE(stage.gateway.connections(), 0);
    };
    comeAndGo(20); // what is made once
    const auto before = mallinfo2().uordblks;
    comeAndGo(60);
    const auto after = mallinfo2().uordblks;
    if (before == 0)
        QSKIP("this allocator does not count");
    constexpr qint64 smallest = 500; // bytes of a socket object
    QVERIFY2(qint64(after) - qint64(before) < 60 * smallest, qPrintable(QString::number(qint64(after) - qint64(before))));
}

void tst_Gateway::survives_peers_that_leave_during_the_handshake()
{
    GatewayStage stage;
    for (int length = 1; length < upgradeRequest().size(); length += 16) {
        const auto peer = stage.rawConnection();
        QVERIFY(peer->waitForConnected());
        peer->write(upgradeRequest().first(length));
        peer->waitForBytesWritten();
        peer->abort();
        stage.clock.advance(100ms);
    }
    QTRY_COMPARE(stage.gateway.connections(), 0);
    QVERIFY(stage.member()->isOpen());
}

// The socket notices the reset while it writes the answer.
void tst_Gateway::survives_peers_that_reset_as_soon_as_they_asked()
{
    GatewaySettings settings;
    settings.limits.arrivalsPerSecond = 1'000;
    GatewayStage stage(settings);
    for (int i = 0; i < 300; ++i) {
        const auto peer = stage.rawConnection();
        QVERIFY(peer->waitForConnected());
        peer->write(upgradeRequest());
        peer->flush();
        const linger atOnce{1, 0};
        setsockopt(int(peer->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        peer->abort();
    }
    QTRY_COMPARE(stage.gateway.connections(), 0);
    QVERIFY(stage.member()->isOpen());
}

void tst_Gateway::tells_the_engine_once_that_a_member_left()
{
    GatewayStage stage;
    auto peer = stage.member();
    const SessionId session = stage.sink.asked().front().caller.session;
    peer.reset();
    QTRY_COMPARE(stage.gateway.connections(), 0);
    QCOMPARE(stage.sink.closedCallers().size(), 1U);
    QCOMPARE(stage.sink.closedCallers().front().session, session);
    QCOMPARE(stage.sink.closedCallers().front().identity, FakeSink::identityOf(session));
}

void tst_Gateway::tells_the_engine_nothing_of_strangers_that_left()
{
    GatewayStage stage;
    auto peer = std::make_unique<Peer>();
    peer->open(stage.port);
    QTRY_VERIFY(peer->isOpen());
    peer.reset();
    QTRY_COMPARE(stage.gateway.connections(), 0);
    QVERIFY(stage.sink.closedCallers().empty());
}

void tst_Gateway::returns_an_identity_that_comes_after_the_end()
{
    GatewayStage stage;
    const Identity identity{UserId(1), AccountId(2), DeviceId(3)};
    stage.gateway.post(0, {Parcel{{77}, nullptr, identity, {}, false}});
    QTRY_COMPARE(stage.sink.closedCallers().size(), 1U);
    QCOMPARE(stage.sink.closedCallers().front().identity, identity);
    QCOMPARE(stage.sink.closedCallers().front().session, (SessionId{0, 77}));
}

//! The engine refuses the second sign-in, unless both were asked before the first was answered.
void tst_Gateway::closes_a_connection_that_is_signed_in_twice()
{
    GatewayStage stage;
    const auto peer = stage.member();
    const SessionId session = stage.sink.asked().front().caller.session;
    peer->asks(2, u"sign_in"_s);
    QTRY_VERIFY(peer->isClosedWith(CloseCode::PolicyViolation));
    QTRY_COMPARE(stage.sink.closedCallers().size(), 1U);
    QCOMPARE(stage.sink.closedCallers().front().session, session);
}

QTEST_GUILESS_MAIN(tst_Gateway)
#include "tst_gateway.moc"
