// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/fingerprint.h>
#include <net/web_socket_transport.h>

#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTest>
#include <QWebSocketServer>

namespace skein::client {

using namespace Qt::StringLiterals;

namespace {

//! Self-signed, for a name that nobody asks for, and their keys: good for nothing but this test.
struct TestCertificate
{
    QSslCertificate certificate;
    QSslKey key;

    TestCertificate(const char *certificatePem, const char *keyPem)
        : certificate(QByteArray(certificatePem)), key(QByteArray(keyPem), QSsl::Ec)
    {
    }
    [[nodiscard]] Fingerprint fingerprint() const { return certificateFingerprint(certificate.toDer()); }
};

TestCertificate one()
{
    return {R"(-----BEGIN CERTIFICATE-----
MIIBhjCCASugAwIBAgIUVdIT0OB8gDwFW2i/CJsbPMEKsIIwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMc2tlaW4gdGVzdCBhMCAXDTI2MTEyMTExMjg0N1oYDzIxMjYx
MDI4MTEyODQ3WjAXMRUwEwYDVQQDDAxza2VpbiB0ZXN0IGEwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAATi+U9XzTSeALnGfc1vQr+2rticZHKyFJMQjVXouN5dqYtv
40VQyJTWJne3eChA1CgjP+dSLu4m9xJqysoXUFNLo1MwUTAdBgNVHQ4EFgQUZaEg
CfmQVMjs5xZ8EmDUZTzWFxwwHwYDVR0jBBgwFoAUZaEgCfmQVMjs5xZ8EmDUZTzW
FxwwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEA9P+OGTB8Rf6u
4lk4Cs8lF8640zFhOsRmxq1S45BP9e4CIQCSqPOpEqwv8SQV1ITUgEGd4TX0iBJH
2Agh9mRL9j/8Eg==
-----END CERTIFICATE-----)", R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgxOGi/hpdwJgotmlL
/AkKZ5HbkOrCp1fuSgSnu300aCGhRANCAATi+U9XzTSeALnGfc1vQr+2rticZHKy
FJMQjVXouN5dqYtv40VQyJTWJne3eChA1CgjP+dSLu4m9xJqysoXUFNL
-----END PRIVATE KEY-----)"};
}

TestCertificate two()
{
    return {R"(-----BEGIN CERTIFICATE-----
MIIBhjCCASugAwIBAgIUXfsz8ipx2bjgeLTiwyrxJPhFKyUwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMc2tlaW4gdGVzdCBiMCAXDTI2MTEyMTExMjg0N1oYDzIxMjYx
MDI4MTEyODQ3WjAXMRUwEwYDVQQDDAxza2VpbiB0ZXN0IGIwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAARyYTPDv4T1y/Zrua6oQ5HmfO6txCud8F/MLpuObycuZpGY
ZK+w0rxGX9nPE1WC+aIL/vDj/NCrKb6wnn//pizFo1MwUTAdBgNVHQ4EFgQU7IMz
dwfBR/qM69gI32LJLw1s8kcwHwYDVR0jBBgwFoAU7IMzdwfBR/qM69gI32LJLw1s
8kcwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEAn0qIceUOD66q
UCJCHuN5KgpcGuRypJmjv4sXyB3M1jMCIQC9txjE91/R1gN5rohjbbMYNtiurbxI
zt9SE9BvvXw3Sg==
-----END CERTIFICATE-----)", R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgZKJfWD0QukrVmhee
X5BKowgL2MEJ72thtMSLc4CFbg+hRANCAARyYTPDv4T1y/Zrua6oQ5HmfO6txCud
8F/MLpuObycuZpGYZK+w0rxGX9nPE1WC+aIL/vDj/NCrKb6wnn//pizF
-----END PRIVATE KEY-----)"};
}

} // namespace

//! The transport at a QWebSocketServer.
class tst_WebSocketTransport : public QObject
{
    Q_OBJECT

private:
    class Server : public QWebSocketServer
    {
    public:
        explicit Server(const QString &subprotocol, std::optional<TestCertificate> certificate = {})
            : QWebSocketServer(u"test"_s, certificate ? SecureMode : NonSecureMode)
        {
            setSupportedSubprotocols({subprotocol});
            if (certificate) {
                QSslConfiguration configuration;
                configuration.setLocalCertificate(certificate->certificate);
                configuration.setPrivateKey(certificate->key);
                setSslConfiguration(configuration);
            }
            listen(QHostAddress::LocalHost);
            connect(this, &QWebSocketServer::newConnection, this, [this] { peer.reset(nextPendingConnection()); });
        }
        [[nodiscard]] ServerAddress address() const
        {
            return {u"127.0.0.1"_s, serverPort(), secureMode() == SecureMode};
        }

        std::unique_ptr<QWebSocket> peer;
    };

    struct Client
    {
        explicit Client(std::optional<Fingerprint> pin = {}) : transport([pin](const ServerAddress &) { return pin; }) { }

        WebSocketTransport transport;
        QSignalSpy opened{&transport, &Transport::opened};
        QSignalSpy closed{&transport, &Transport::closed};
        QSignalSpy received{&transport, &Transport::received};

        [[nodiscard]] CloseReason reason() const { return closed.first()[0].value<CloseReason>(); }
    };

private Q_SLOTS:
    void carries_frames_both_ways()
    {
        Server server(cborSubprotocol);
        Client client;
        client.transport.open(server.address());
        QTRY_COMPARE(client.opened.size(), 1);
        QTRY_VERIFY(server.peer);
        QSignalSpy arrived(server.peer.get(), &QWebSocket::binaryMessageReceived);
        client.transport.send("ping");
        QTRY_COMPARE(arrived.size(), 1);
        server.peer->sendBinaryMessage("pong");
        QTRY_COMPARE(client.received.size(), 1);
        QCOMPARE(client.received.first().first().toByteArray(), "pong");
    }

    void asks_about_a_certificate_that_is_not_pinned()
    {
        Server server(cborSubprotocol, one());
        Client client;
        client.transport.open(server.address());
        QTRY_COMPARE(client.closed.size(), 1);
        QCOMPARE(client.reason(), CloseReason::CertificateUnknown);
        QCOMPARE(client.closed.first()[1].toByteArray(), one().fingerprint());
        QCOMPARE(client.opened.size(), 0);
    }

    void accepts_the_pinned_certificate()
    {
        Server server(cborSubprotocol, one());
        Client client(one().fingerprint());
        client.transport.open(server.address());
        QTRY_COMPARE(client.opened.size(), 1);
    }

    void refuses_another_certificate_than_the_pinned_one()
    {
        Server server(cborSubprotocol, two());
        Client client(one().fingerprint());
        client.transport.open(server.address());
        QTRY_COMPARE(client.closed.size(), 1);
        QCOMPARE(client.reason(), CloseReason::CertificateChanged);
        QCOMPARE(client.closed.first()[1].toByteArray(), two().fingerprint());
    }

    void names_the_reason_of_a_close_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<CloseReason>("reason");
        QTest::newRow("restart") << 4012 << CloseReason::Restart;
        QTest::newRow("overload") << 4013 << CloseReason::Overload;
        QTest::newRow("bad token") << 4401 << CloseReason::SessionOver;
        QTest::newRow("signed out") << 4403 << CloseReason::SessionOver;
        QTest::newRow("too slow") << 4408 << CloseReason::TooSlow;
        QTest::newRow("policy") << 1008 << CloseReason::Lost;
    }
    void names_the_reason_of_a_close()
    {
        QFETCH(int, code);
        QFETCH(CloseReason, reason);
        Server server(cborSubprotocol);
        Client client;
        client.transport.open(server.address());
        QTRY_VERIFY(server.peer);
        QTRY_COMPARE(client.opened.size(), 1);
        server.peer->close(QWebSocketProtocol::CloseCode(code));
        QTRY_COMPARE(client.closed.size(), 1);
        QCOMPARE(client.reason(), reason);
    }

    void says_when_nobody_is_there()
    {
        ServerAddress address;
        {
            Server server(cborSubprotocol);
            address = server.address();
        }
        Client client;
        client.transport.open(address);
        QTRY_COMPARE(client.closed.size(), 1);
        QCOMPARE(client.reason(), CloseReason::Unreachable);
    }

    void says_when_it_is_another_kind_of_server()
    {
        Server server(u"chess.v2"_s);
        Client client;
        client.transport.open(server.address());
        QTRY_COMPARE(client.closed.size(), 1);
        QCOMPARE(client.reason(), CloseReason::NotASkeinServer);
        QCOMPARE(client.opened.size(), 0);
    }
};

} // namespace skein::client

using skein::client::tst_WebSocketTransport;
QTEST_GUILESS_MAIN(tst_WebSocketTransport)
#include "tst_web_socket_transport.moc"
