// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <net/transport.h>

#include <QWebSocket>

namespace skein::client {

//! A WebSocket with the CBOR subprotocol. Lives on: main.
//!
//! A certificate that the system's authorities vouch for is accepted. Any other one is accepted when its fingerprint is the
//! pinned one, and refused else, before anything of ours is sent.
class WebSocketTransport final : public Transport
{
    Q_OBJECT

public:
    using PinLookup = std::function<std::optional<Fingerprint>(const ServerAddress &)>;

    explicit WebSocketTransport(PinLookup pinOf, QObject *parent = nullptr);
    ~WebSocketTransport() override;

    void open(const ServerAddress &address) override;
    void close() override;
    void send(const QByteArray &frame) override;
    void ping() override;

private:
    void onConnected();
    void onSslErrors(const QList<QSslError> &errors);
    void onError();
    void onDisconnected();
    void finish(CloseReason reason, const Fingerprint &fingerprint = {});

    PinLookup m_pinOf;
    ServerAddress m_address;
    QWebSocket m_socket;
    bool m_isOpen = false;
    bool m_isFinished = false;
};

} // namespace skein::client
