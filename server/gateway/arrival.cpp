// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/arrival.h>

#include <gateway/farewell.h>
#include <gateway/plain_socket.h>

#include <core/logging.h>

#include <QSslSocket>

#include <unistd.h>

namespace skein {

namespace {

void putBack(QIODevice &device, QByteArrayView bytes)
{
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte)
        device.ungetChar(*byte);
}

} // namespace

Arrival::Arrival(quint64 number, std::shared_ptr<Admission::Ticket> ticket, const IoContext &context)
    : m_number(number),
      m_ticket(std::move(ticket)),
      m_context(context),
      m_due(context.now() + context.limits().handshakeDeadline)
{
}

Arrival::~Arrival()
{
    if (m_knock) {
        const int descriptor = int(m_knock->socket());
        m_knock.reset(); // before its number is anybody else's
        ::close(descriptor);
    }
    // Qt may have queued a signal that names the socket as its sender.
    if (m_socket)
        m_socket->deleteLater();
}

void Arrival::start(qintptr descriptor)
{
    if (m_context.settings.tls) {
        awaitKnock(descriptor);
        return;
    }
    m_socket = new PlainSocket;
    if (takeOver(descriptor))
        startHandshake();
}

void Arrival::awaitKnock(qintptr descriptor)
{
    m_stage = Stage::Tls;
    m_due = m_context.now() + m_context.limits().tlsDeadline;
    m_knock = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(m_knock.get(), &QSocketNotifier::activated, this, [this] {
        m_knock->setEnabled(false);
        Q_EMIT knocks();
    });
}

void Arrival::letIn()
{
    const qintptr descriptor = m_knock->socket();
    m_knock.reset();
    m_socket = new QSslSocket;
    if (takeOver(descriptor))
        startTls();
}

bool Arrival::takeOver(qintptr descriptor)
{
    m_socket->setReadBufferSize(m_context.limits().largestHead);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        countEnd();
        Q_EMIT ended();
    });
    if (!m_socket->setSocketDescriptor(descriptor)) {
        ::close(int(descriptor));
        Q_EMIT ended();
        return false;
    }
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return true;
}

void Arrival::startTls()
{
    auto *tls = static_cast<QSslSocket *>(m_socket.data());
    connect(tls, &QSslSocket::encrypted, this, &Arrival::startHandshake);
    tls->setSslConfiguration(*m_context.settings.tls);
    tls->startServerEncryption();
}

void Arrival::startHandshake()
{
    m_stage = Stage::Head;
    m_due = m_context.now() + m_context.limits().handshakeDeadline;
    connect(m_socket, &QTcpSocket::readyRead, this, &Arrival::readHead);
    if (m_socket->bytesAvailable() > 0)
        readHead();
}

void Arrival::readHead()
{
    const qsizetype largest = m_context.limits().largestHead;
    const QByteArray received = m_socket->peek(largest);
    if (const auto head = RequestHead::parse(received))
        judge(*head);
    else if (received.size() >= largest)
        refuse(GatewayEvent::HeadTooLarge);
}

void Arrival::judge(const RequestHead &head)
{
    if (const auto refusal = head.refusal(m_context.settings.allowedOrigins)) {
        refuse(*refusal);
        return;
    }
    disconnect(m_socket, &QTcpSocket::readyRead, this, nullptr);
    m_stage = Stage::Handshake;
    holdBack(head.size());
    Q_EMIT isReady();
}

// Qt would read frames before it says that there is a WebSocket, and nobody would hear of them: it sees the head only.
void Arrival::holdBack(qsizetype head)
{
    m_socket->setReadBufferSize(head);
    if (m_socket->bytesAvailable() == head)
        return;
    m_early = m_socket->readAll();
    putBack(*m_socket, QByteArrayView(m_early).first(head));
    m_early.remove(0, head);
}

void Arrival::refuse(GatewayEvent reason)
{
    qCDebug(logGateway) << "refused" << m_socket->peerAddress() << nameOf(reason);
    m_context.counters.add(reason);
    m_stage = Stage::Refused;
    disconnect(m_socket, &QTcpSocket::readyRead, this, nullptr);
    m_socket->write(refusalResponse(reason));
    Farewell::say(*m_socket);
}

void Arrival::expire()
{
    if (m_stage != Stage::Refused)
        m_context.counters.add(m_stage == Stage::Tls ? GatewayEvent::TlsTimedOut : GatewayEvent::HandshakeTimedOut);
    cut();
}

void Arrival::cut()
{
    if (!m_socket)
        return; // the destructor closes
    m_socket->disconnect(this);
    m_socket->abort();
}

void Arrival::countEnd()
{
    if (m_stage == Stage::Tls)
        m_context.counters.add(GatewayEvent::TlsFailed);
    else if (m_stage != Stage::Refused)
        m_context.counters.add(GatewayEvent::HandshakeFailed);
}

std::shared_ptr<Admission::Ticket> Arrival::handOver()
{
    m_socket->disconnect(this);
    putBack(*m_socket, m_early);
    m_socket = nullptr;
    return std::move(m_ticket);
}

} // namespace skein
