// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/fingerprint.h>
#include <core/logging.h>
#include <net/web_socket_transport.h>

#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslSocket>
#include <QWebSocketHandshakeOptions>

namespace skein::client {

namespace {

//! The server's close codes; 4000–4999 are Skein's own. Others mean that the network gave up.
CloseReason reasonOf(int closeCode)
{
    switch (closeCode) {
    case 4012:
        return CloseReason::Restart;
    case 4013:
        return CloseReason::Overload;
    case 4401:
    case 4403:
        return CloseReason::SessionOver;
    case 4408:
        return CloseReason::TooSlow;
    default:
        return CloseReason::Lost;
    }
}

} // namespace

WebSocketTransport::WebSocketTransport(PinLookup pinOf, QObject *parent)
    : Transport(parent), m_pinOf(std::move(pinOf))
{
    m_socket.setMaxAllowedIncomingFrameSize(quint64(largestFrame));
    m_socket.setMaxAllowedIncomingMessageSize(quint64(largestFrame));
    connect(&m_socket, &QWebSocket::connected, this, &WebSocketTransport::onConnected);
    connect(&m_socket, &QWebSocket::disconnected, this, &WebSocketTransport::onDisconnected);
    connect(&m_socket, &QWebSocket::sslErrors, this, &WebSocketTransport::onSslErrors);
    connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, &WebSocketTransport::onError);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &Transport::received);
    connect(&m_socket, &QWebSocket::pong, this, &Transport::ponged);
}

WebSocketTransport::~WebSocketTransport()
{
    m_socket.disconnect(this);
}

void WebSocketTransport::open(const ServerAddress &address)
{
    m_address = address;
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({cborSubprotocol});
    m_socket.open(QNetworkRequest(address.url()), options);
}

void WebSocketTransport::close()
{
    m_isFinished = true;
    m_socket.close(QWebSocketProtocol::CloseCodeGoingAway);
}

void WebSocketTransport::send(const QByteArray &frame)
{
    m_socket.sendBinaryMessage(frame);
}

void WebSocketTransport::ping()
{
    m_socket.ping();
}

void WebSocketTransport::onConnected()
{
    if (m_socket.subprotocol() != cborSubprotocol)
        return finish(CloseReason::NotASkeinServer);
    m_isOpen = true;
    Q_EMIT opened();
}

void WebSocketTransport::onSslErrors(const QList<QSslError> &)
{
    // Only the socket itself knows the peer's own certificate: an error may be about any other one of the chain.
    const auto *socket = m_socket.findChild<QSslSocket *>();
    const QByteArray certificate = socket ? socket->peerCertificate().toDer() : QByteArray();
    if (certificate.isEmpty())
        return finish(CloseReason::NotASkeinServer);
    const Fingerprint fingerprint = certificateFingerprint(certificate);
    const auto pinned = m_pinOf(m_address);
    if (pinned == fingerprint)
        m_socket.ignoreSslErrors();
    else
        finish(pinned ? CloseReason::CertificateChanged : CloseReason::CertificateUnknown, fingerprint);
}

void WebSocketTransport::onError()
{
    if (m_isOpen)
        return finish(reasonOf(m_socket.closeCode()));
    const auto *socket = m_socket.findChild<QTcpSocket *>();
    const bool somebodyAnswers = socket && socket->state() == QAbstractSocket::ConnectedState;
    qCInfo(logNet, "%s: %s", qUtf8Printable(m_address.text()), qUtf8Printable(m_socket.errorString()));
    finish(somebodyAnswers ? CloseReason::NotASkeinServer : CloseReason::Unreachable);
}

void WebSocketTransport::onDisconnected()
{
    finish(m_isOpen ? reasonOf(m_socket.closeCode()) : CloseReason::Unreachable);
}

void WebSocketTransport::finish(CloseReason reason, const Fingerprint &fingerprint)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_socket.abort();
    Q_EMIT closed(reason, fingerprint);
}

} // namespace skein::client
