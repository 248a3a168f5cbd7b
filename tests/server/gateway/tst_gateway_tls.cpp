// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway_stage.h"

#include <app/certificate.h>

#include <QSignalSpy>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_GatewayTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void serves_a_client_that_pins_the_certificate();
    void refuses_a_client_that_speaks_plainly();
    void cuts_a_tls_handshake_that_takes_too_long();
    void refuses_a_wrong_path_under_tls();
    void drops_a_slow_consumer_under_tls();

private:
    [[nodiscard]] GatewaySettings encrypted() const;

    QTemporaryDir m_folder;
    std::optional<TlsIdentity> m_identity;
};

void tst_GatewayTls::initTestCase()
{
    auto made = loadOrMakeTlsIdentity({m_folder.filePath(u"c"_s), m_folder.filePath(u"k"_s)}, SystemClock().now());
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    m_identity = *std::move(made);
}

GatewaySettings tst_GatewayTls::encrypted() const
{
    GatewaySettings settings;
    settings.tls = m_identity->configuration;
    return settings;
}

void tst_GatewayTls::serves_a_client_that_pins_the_certificate()
{
    GatewayStage stage(encrypted());
    Peer peer;
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates({m_identity->configuration.localCertificate()});
    peer.socket.setSslConfiguration(trusting);
    peer.socket.open(QUrl(u"wss://localhost:%1/ws"_s.arg(stage.port)));
    QTRY_VERIFY(peer.isOpen());
    peer.asks(9, u"echo"_s);
    QTRY_COMPARE(peer.heard, QList<QByteArray>{R"({"jsonrpc":"2.0","id":9,"result":{}})"});
    QCOMPARE(peer.socket.sslConfiguration().sessionProtocol(), QSsl::TlsV1_3);
}

void tst_GatewayTls::refuses_a_client_that_speaks_plainly()
{
    GatewayStage stage(encrypted());
    const auto peer = stage.rawConnection();
    peer->write(upgradeRequest());
    QTRY_COMPARE(stage.count(GatewayEvent::TlsFailed), 1U);
    QTRY_COMPARE(peer->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(stage.count(GatewayEvent::Opened), 0U);
}

void tst_GatewayTls::cuts_a_tls_handshake_that_takes_too_long()
{
    GatewayStage stage(encrypted());
    const auto peer = stage.rawConnection();
    QTRY_COMPARE(stage.gateway.connections(), 1);
    QSslSocket other;
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    other.setSslConfiguration(configuration);
    // The server sends a ticket when the handshake is over for it too; the client has done its part earlier.
    const QSignalSpy ticket(&other, &QSslSocket::newSessionTicketReceived);
    other.connectToHostEncrypted(u"localhost"_s, stage.port);
    QTRY_VERIFY(!ticket.isEmpty());
    stage.clock.advance(6s);
    QTRY_COMPARE(stage.count(GatewayEvent::TlsTimedOut), 1U);
    QTRY_COMPARE(peer->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(other.state(), QAbstractSocket::ConnectedState);
    stage.clock.advance(10s);
    QTRY_COMPARE(stage.count(GatewayEvent::HandshakeTimedOut), 1U);
}

void tst_GatewayTls::refuses_a_wrong_path_under_tls()
{
    GatewayStage stage(encrypted());
    QSslSocket peer;
    peer.setPeerVerifyMode(QSslSocket::VerifyNone);
    peer.connectToHostEncrypted(u"localhost"_s, stage.port);
    peer.write(upgradeRequest("/wss"));
    QTRY_VERIFY(peer.peek(64).startsWith("HTTP/1.1 404 "));
}

void tst_GatewayTls::drops_a_slow_consumer_under_tls()
{
    GatewayStage stage(encrypted());
    QSslSocket peer;
    peer.setPeerVerifyMode(QSslSocket::VerifyNone);
    peer.connectToHostEncrypted(u"localhost"_s, stage.port);
    peer.write(upgradeRequest());
    QTRY_VERIFY(peer.peek(64).startsWith("HTTP/1.1 101 "));
    peer.setReadBufferSize(1);
    const auto frames = std::make_shared<const Frames>(Frames{{}, QByteArray(60'000, 'x')});
    const auto isDropped = [&stage] { return stage.count(GatewayEvent::TooSlow) == 1; };
    for (int i = 0; i < 2'000 && !isDropped(); ++i) {
        stage.gateway.post(0, {Parcel{{1}, frames, {}, {}, false}});
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(isDropped());
}

QTEST_GUILESS_MAIN(tst_GatewayTls)
#include "tst_gateway_tls.moc"
