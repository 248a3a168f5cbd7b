// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <net/web_socket_transport.h>

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace skein::client {

using namespace Qt::StringLiterals;

namespace {

//! A server of one connection that answers the handshake as it is told, then says what it is told, raw.
class RawServer final : public QTcpServer
{
public:
    RawServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            peer = nextPendingConnection();
            connect(peer, &QTcpSocket::readyRead, this, &RawServer::answer);
        });
    }
    [[nodiscard]] ServerAddress address() const { return {u"127.0.0.1"_s, serverPort(), false}; }

    QByteArray status = "101 Switching Protocols";
    QByteArray fields = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: skein.cbor.v1\r\n";
    bool proves = true; //!< that it read the key
    QByteArray says; //!< after the handshake
    QTcpSocket *peer = nullptr;

private:
    void answer()
    {
        m_heard += peer->readAll();
        if (!m_heard.contains("\r\n\r\n"))
            return;
        disconnect(peer, &QTcpSocket::readyRead, this, nullptr);
        const QByteArray proof = proves ? "Sec-WebSocket-Accept: " + acceptKey() + "\r\n" : QByteArray();
        peer->write("HTTP/1.1 " + status + "\r\n" + fields + proof + "\r\n" + says);
    }

    [[nodiscard]] QByteArray acceptKey() const
    {
        const qsizetype begin = m_heard.toLower().indexOf("sec-websocket-key:") + 18;
        const QByteArray key = m_heard.mid(begin, m_heard.indexOf("\r\n", begin) - begin).trimmed();
        const QByteArray guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455 §4.2.2
        return QCryptographicHash::hash(key + guid, QCryptographicHash::Sha1).toBase64();
    }

    QByteArray m_heard;
};

struct Client
{
    WebSocketTransport transport{[](const ServerAddress &) { return std::nullopt; }};
    QSignalSpy opened{&transport, &Transport::opened};
    QSignalSpy closed{&transport, &Transport::closed};
    QSignalSpy received{&transport, &Transport::received};

    [[nodiscard]] CloseReason reason() const { return closed.first()[0].value<CloseReason>(); }
};

const QByteArray good = QByteArray("\x82\x02hi", 4);

} // namespace

//! What the transport does at a server that breaks RFC 6455, or is none.
class tst_HostileServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takes_what_is_allowed_data()
    {
        QTest::addColumn<QByteArray>("says");
        QTest::addColumn<QByteArrayList>("messages");
        QTest::newRow("a binary message") << good << QByteArrayList{"hi"};
        QTest::newRow("two in one segment") << good + good << QByteArrayList{"hi", "hi"};
        QTest::newRow("fragments with a ping between")
            << QByteArray("\x02\x01h\x89\x00\x80\x01i", 8) << QByteArrayList{"hi"};
        QTest::newRow("a text is nothing to us") << QByteArray("\x81\x02hi", 4) + good << QByteArrayList{"hi"};
        QTest::newRow("an unsolicited pong") << QByteArray("\x8a\x00", 2) + good << QByteArrayList{"hi"};
    }
    void takes_what_is_allowed()
    {
        QFETCH(QByteArray, says);
        QFETCH(QByteArrayList, messages);
        RawServer server;
        server.says = says;
        Client client;
        client.transport.open(server.address());
        QTRY_COMPARE(client.received.size(), messages.size());
        for (qsizetype i = 0; i < messages.size(); ++i)
            QCOMPARE(client.received[i].first().toByteArray(), messages[i]);
        QCOMPARE(client.closed.size(), 0);
    }

    void gives_up_on_broken_frames_data()
    {
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("a frame that is too large") << QByteArray::fromHex("827f0000000000010001");
        QTest::newRow("a frame that claims 2^63 − 1") << QByteArray::fromHex("827f7fffffffffffffff");
        QTest::newRow("a length with the highest bit") << QByteArray::fromHex("827fffffffffffffffff");
        QTest::newRow("a length in too many bytes") << QByteArray::fromHex("827e00026869");
        QTest::newRow("a reserved bit") << QByteArray("\xc2\x02hi", 4);
        QTest::newRow("a reserved opcode") << QByteArray("\x83\x02hi", 4);
        QTest::newRow("a continuation first") << QByteArray("\x80\x02hi", 4);
        QTest::newRow("a message in a message") << QByteArray("\x02\x01h", 3) + good;
        QTest::newRow("a fragmented ping") << QByteArray("\x09\x00", 2);
        QTest::newRow("a ping of 126 bytes") << QByteArray::fromHex("897e007e") + QByteArray(126, 'x');
        QTest::newRow("a message in fragments that is too large")
            << QByteArray::fromHex("027e8000") + QByteArray(0x8000, 'x') + QByteArray::fromHex("007e8001")
                    + QByteArray(0x8001, 'x');
        QTest::newRow("garbage") << QByteArray(1000, '\xff');
        QTest::newRow("a close of 1 byte") << QByteArray("\x88\x01x", 3);
        QTest::newRow("a close with a code that may not be sent") << QByteArray::fromHex("880203ed");
    }
    void gives_up_on_broken_frames()
    {
        QFETCH(QByteArray, says);
        RawServer server;
        server.says = says;
        Client client;
        client.transport.open(server.address());
        QTRY_COMPARE(client.closed.size(), 1);
        QCOMPARE(client.reason(), CloseReason::Lost);
        QCOMPARE(client.received.size(), 0);
    }

    void refuses_what_is_no_handshake_data()
    {
        const QByteArray usual = RawServer().fields;
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<bool>("proves");
        QTest::newRow("200") << QByteArray("200 OK") << usual << true;
        QTest::newRow("404") << QByteArray("404 Not Found") << QByteArray() << false;
        QTest::newRow("without a proof") << QByteArray("101 x") << usual << false;
        QTest::newRow("with a wrong proof")
            << QByteArray("101 x") << usual + "Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n" << false;
        QTest::newRow("without Upgrade")
            << QByteArray("101 x") << QByteArray("Connection: Upgrade\r\nSec-WebSocket-Protocol: skein.cbor.v1\r\n") << true;
        QTest::newRow("without a subprotocol")
            << QByteArray("101 x") << QByteArray("Connection: Upgrade\r\nUpgrade: websocket\r\n") << true;
        QTest::newRow("a field of 16 MiB") << QByteArray("101 x") << "X: " + QByteArray(16 << 20, 'x') + "\r\n" + usual << true;
    }
    void refuses_what_is_no_handshake()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, fields);
        QFETCH(bool, proves);
        RawServer server;
        server.status = status;
        server.fields = fields;
        server.proves = proves;
        server.says = good;
        Client client;
        client.transport.open(server.address());
        QTRY_COMPARE(client.closed.size(), 1);
        QCOMPARE(client.reason(), CloseReason::NotASkeinServer);
        QCOMPARE(client.opened.size(), 0);
        QCOMPARE(client.received.size(), 0);
    }
};

} // namespace skein::client

using skein::client::tst_HostileServer;
QTEST_GUILESS_MAIN(tst_HostileServer)
#include "tst_hostile_server.moc"
