// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fakes.h"

#include <gateway/gateway.h>
#include <support/manual_clock.h>

#include <QTcpSocket>
#include <QWebSocket>

#include <memory>

namespace skein::test {

//! A WebSocket client that remembers what it heard.
class Peer
{
public:
    explicit Peer(const QString &origin = {}) : socket(origin) { remember(); }

    void open(quint16 port, const QStringList &subprotocols = {QString(jsonSubprotocol)},
              const QString &path = QString(socketPath));
    void asks(RequestId id, const QString &method);
    [[nodiscard]] bool isOpen() const { return socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isClosedWith(CloseCode code) const;
    //! The name of the error that the last frame carries, or empty.
    [[nodiscard]] QString lastError() const;

    QWebSocket socket;
    QList<QByteArray> heard;
    bool isClosed = false;

private:
    void remember();
};

//! A gateway on a free port of this machine, with a fake engine behind it and time in the test's hands.
class GatewayStage
{
public:
    //! Starts; fails the test when it cannot.
    explicit GatewayStage(GatewaySettings settings = {});
    ~GatewayStage();

    [[nodiscard]] quint64 count(GatewayEvent event) const { return gateway.counters().of(event); }
    [[nodiscard]] std::unique_ptr<QTcpSocket> rawConnection() const;
    //! An open connection that signed in.
    [[nodiscard]] std::unique_ptr<Peer> member();

    ManualClock clock;
    FakeSink sink;
    Gateway gateway;
    quint16 port = 0;
};

//! The request that opens a WebSocket, with fields of the test's choice ("Origin: …\r\n").
[[nodiscard]] QByteArray upgradeRequest(const QByteArray &path = "/ws", const QByteArray &fields = {});

//! A text frame as a client sends it (RFC 6455 §5.2), with a mask of zeros; at most 125 bytes.
[[nodiscard]] QByteArray maskedText(const QByteArray &text);

} // namespace skein::test
