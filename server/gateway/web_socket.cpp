// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/web_socket.h>

#include <gateway/farewell.h>
#include <gateway/wire_frame.h>

#include <QtEndian>

namespace skein {

namespace {

//! Frames of one connection before the loop turns, so that floods of many hold up nobody: 0.1 ms.
constexpr int turnMost = 16;

QByteArray payloadOf(CloseCode code)
{
    const quint16 bytes = qToBigEndian(quint16(code));
    return QByteArray(reinterpret_cast<const char *>(&bytes), sizeof bytes);
}

//! May an endpoint send it (RFC 6455 §7.4, and what IANA registered since)?
bool isSendable(quint16 code)
{
    constexpr quint16 reserved = 1004, noneGiven = 1005, abnormal = 1006, lastRegistered = 1014;
    if (code < 1000 || code == reserved || code == noneGiven || code == abnormal)
        return false;
    return code <= lastRegistered || (code >= 3000 && code <= 4999);
}

std::optional<CloseCode> objectionTo(const QByteArray &closePayload)
{
    if (closePayload.isEmpty())
        return std::nullopt;
    if (closePayload.size() < 2 || !isSendable(qFromBigEndian<quint16>(closePayload.constData())))
        return CloseCode::ProtocolError;
    if (!QByteArrayView(closePayload).sliced(2).isValidUtf8())
        return CloseCode::InvalidData;
    return std::nullopt;
}

} // namespace

WebSocket::WebSocket(std::unique_ptr<QTcpSocket> transport, WriteRound &round, const Bounds &bounds)
    : m_transport(std::move(transport)),
      m_queue(*m_transport, round, bounds.queueBytes, bounds.queueFrames),
      m_reader(bounds.largestMessage)
{
    setBounds(bounds);
    connect(m_transport.get(), &QTcpSocket::disconnected, this, &WebSocket::ended);
}

WebSocket::~WebSocket()
{
    m_transport->disconnect(this);
}

void WebSocket::setBounds(const Bounds &bounds)
{
    m_queue.setMost(bounds.queueBytes, bounds.queueFrames);
    m_reader.setLargestMessage(bounds.largestMessage);
    m_transport->setReadBufferSize(bounds.largestMessage + FrameReader::longestHeader);
}

void WebSocket::start()
{
    connect(m_transport.get(), &QTcpSocket::readyRead, this, &WebSocket::read);
    if (m_transport->bytesAvailable() > 0)
        read();
}

void WebSocket::read()
{
    for (int left = turnMost; left > 0 && m_state != State::Closed; --left) {
        const auto item = m_reader.next(*m_transport);
        if (!item)
            return m_reader.failure() ? fail(*m_reader.failure()) : void();
        take(*item);
    }
    if (m_state != State::Closed)
        readOnLater();
}

void WebSocket::readOnLater()
{
    if (!std::exchange(m_readsOnLater, true))
        QMetaObject::invokeMethod(this, &WebSocket::readOn, Qt::QueuedConnection);
}

void WebSocket::readOn()
{
    m_readsOnLater = false;
    read();
}

void WebSocket::take(const FrameReader::Item &item)
{
    if (item.kind == FrameReader::Kind::Close)
        return takeClose(item.payload);
    if (m_state != State::Open)
        return drop(item);
    switch (item.kind) {
    case FrameReader::Kind::Ping:
        Q_EMIT pinged(item.payload);
        break;
    case FrameReader::Kind::Pong:
        Q_EMIT ponged();
        break;
    default:
        Q_EMIT received(item.kind == FrameReader::Kind::Text ? Encoding::Json : Encoding::Cbor, item.payload);
        break;
    }
}

// What was under way when we closed; whoever goes on and on is cut.
void WebSocket::drop(const FrameReader::Item &item)
{
    constexpr int messages = 16; // of the largest kind
    m_dropped += FrameReader::longestHeader + item.payload.size();
    if (m_dropped > messages * m_transport->readBufferSize())
        m_transport->abort();
}

void WebSocket::takeClose(const QByteArray &payload)
{
    if (const auto objection = objectionTo(payload))
        return fail(*objection);
    if (m_state == State::Open)
        writeClose(payload.first(std::min<qsizetype>(payload.size(), 2)), State::Closed);
    m_state = State::Closed;
    m_transport->disconnectFromHost(); // the server ends the connection (RFC 6455 §7.1.1)
}

void WebSocket::fail(CloseCode code)
{
    if (m_state == State::Closed)
        return;
    const bool wasOpen = m_state == State::Open;
    m_state = State::Closed;
    m_transport->disconnect(this, nullptr);
    connect(m_transport.get(), &QTcpSocket::disconnected, this, &WebSocket::ended);
    if (wasOpen) {
        Q_EMIT failed(code);
        writeClose(payloadOf(code), State::Closed);
    }
    Farewell::say(*m_transport);
}

void WebSocket::close(CloseCode code)
{
    if (m_state == State::Open)
        writeClose(payloadOf(code), State::AwaitsClose);
}

void WebSocket::writeClose(const QByteArray &payload, State next)
{
    m_state = next;
    m_queue.flush();
    m_transport->write(controlFrame(ControlOpcode::Close, payload));
    m_transport->flush();
    Q_EMIT closing();
}

} // namespace skein
