// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway_stage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QWebSocketHandshakeOptions>

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void Peer::remember()
{
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                     [this](const QString &message) { heard.append(message.toUtf8()); });
    QObject::connect(&socket, &QWebSocket::binaryMessageReceived, &socket,
                     [this](const QByteArray &message) { heard.append(message); });
    QObject::connect(&socket, &QWebSocket::disconnected, &socket, [this] { isClosed = true; });
}

void Peer::open(quint16 port, const QStringList &subprotocols, const QString &path)
{
    QWebSocketHandshakeOptions options;
    options.setSubprotocols(subprotocols);
    socket.open(QNetworkRequest(QUrl(u"ws://127.0.0.1:%1%2"_s.arg(port).arg(path))), options);
}

void Peer::asks(RequestId id, const QString &method)
{
    socket.sendTextMessage(uR"({"jsonrpc":"2.0","id":%1,"method":"%2"})"_s.arg(id).arg(method));
}

bool Peer::isClosedWith(CloseCode code) const
{
    return isClosed && int(socket.closeCode()) == int(code);
}

QString Peer::lastError() const
{
    if (heard.isEmpty())
        return {};
    const QJsonObject frame = QJsonDocument::fromJson(heard.last()).object();
    return frame["error"_L1]["data"_L1]["name"_L1].toString();
}

namespace {

GatewaySettings local(GatewaySettings settings)
{
    settings.addresses = {QHostAddress(QHostAddress::LocalHost)};
    settings.port = 0;
    settings.tick = 5ms; // how soon the threads notice that the test moved the clock
    return settings;
}

} // namespace

GatewayStage::GatewayStage(GatewaySettings settings) : gateway(local(std::move(settings)), clock)
{
    sink.outlet = &gateway;
    const auto started = gateway.start(sink);
    if (!started)
        QTest::qFail(qPrintable(started.error().detail), __FILE__, __LINE__);
    port = gateway.port();
}

GatewayStage::~GatewayStage() = default;

std::unique_ptr<QTcpSocket> GatewayStage::rawConnection() const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket;
}

std::unique_ptr<Peer> GatewayStage::member()
{
    auto peer = std::make_unique<Peer>();
    peer->open(port);
    const auto isOpen = [&peer] { return peer->isOpen(); };
    if (!QTest::qWaitFor(isOpen))
        return peer;
    peer->asks(1, u"sign_in"_s);
    const auto isSignedIn = [&peer] { return !peer->heard.isEmpty(); };
    if (QTest::qWaitFor(isSignedIn))
        peer->heard.clear();
    return peer;
}

QByteArray upgradeRequest(const QByteArray &path, const QByteArray &fields)
{
    return "GET " + path
        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n"
        + fields + "\r\n";
}

QByteArray maskedText(const QByteArray &text)
{
    return QByteArray("\x81").append(char(0x80 + text.size())) + QByteArray(4, '\0') + text;
}

} // namespace skein::test
