// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/session.h>

#include <core/logging.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

Encoding encodingOf(const QWebSocket &socket)
{
    return socket.subprotocol() == cborSubprotocol ? Encoding::Cbor : Encoding::Json;
}

//! Room for the largest message with its header, so that Qt sees a frame in one piece.
qsizetype readBufferFor(const GatewayLimits &limits)
{
    constexpr qsizetype longestHeader = 14;
    return limits.largestMessage + longestHeader;
}

} // namespace

Session::Session(SessionId id, std::unique_ptr<QWebSocket> socket, QTcpSocket &transport, WriteRound &round,
                 std::shared_ptr<Admission::Ticket> ticket, const IoContext &context)
    : m_caller{id, {}},
      m_socket(std::move(socket)),
      m_transport(transport),
      m_ticket(std::move(ticket)),
      m_context(context),
      m_encoding(encodingOf(*m_socket)),
      m_queue(transport, round, context.limits().queueBytes, context.limits().queueFrames),
      m_requests(context.limits().requestsPerSecond, context.limits().requestBurst, context.now()),
      m_heardAt(context.now()),
      m_stirredAt(m_heardAt),
      m_signInBy(m_heardAt + context.limits().signInDeadline)
{
    m_context.counters.add(GatewayEvent::Opened);
    m_transport.setReadBufferSize(readBufferFor(context.limits()));
    m_socket->setMaxAllowedIncomingFrameSize(quint64(context.limits().largestMessage));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(context.limits().largestMessage));
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this,
            [this](const QString &message) { receive(Encoding::Json, message.toUtf8()); });
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this,
            [this](const QByteArray &message) { receive(Encoding::Cbor, message); });
    connect(m_socket.get(), &QWebSocket::pong, this, &Session::hear);
    connect(m_socket.get(), &QWebSocket::aboutToClose, this, [this] {
        if (!m_closeBy) {
            m_closeBy = m_context.now() + m_context.limits().closeDeadline;
            Q_EMIT closing();
        }
    });
    connect(m_socket.get(), &QWebSocket::disconnected, this, [this] {
        countEnd();
        Q_EMIT ended();
    });
}

Session::~Session()
{
    m_socket->disconnect(this);
}

void Session::receive(Encoding kind, const QByteArray &message)
{
    if (m_closeBy)
        return;
    hear();
    if (kind != m_encoding) {
        m_context.counters.add(GatewayEvent::WrongFrameKind);
        close(CloseCode::UnsupportedData);
        return;
    }
    auto parsed = parseRequest(m_encoding, message);
    if (auto *request = std::get_if<IncomingRequest>(&parsed)) {
        ask(std::move(*request));
        return;
    }
    const auto &problem = std::get<FrameProblem>(parsed);
    m_context.counters.add(GatewayEvent::MalformedRequest);
    if (m_requests.take(m_context.now()))
        refuse(problem.id, problem.error);
    else
        refuseFlood();
}

void Session::ask(IncomingRequest request)
{
    const RequestId id = request.id;
    if (!m_requests.take(m_context.now())) {
        m_context.counters.add(GatewayEvent::RateLimited);
        refuse(id, {ErrorCode::RateLimited, {}, u"too many requests on this connection"_s});
        refuseFlood();
        return;
    }
    m_refusalsInARow = 0;
    const Submitted submitted = submit(std::move(request));
    if (!submitted)
        refuse(id, submitted.error());
    else if (*submitted)
        write(wireFrame(m_encoding, **submitted), Urgency::Answer);
    else
        ++m_outstanding;
}

Submitted Session::submit(IncomingRequest request)
{
    if (m_isDraining)
        return Error{ErrorCode::Unavailable, {}, u"the server is stopping"_s};
    if (m_outstanding >= m_context.limits().outstanding) {
        m_context.counters.add(GatewayEvent::Busy);
        return Error{ErrorCode::Busy, {}, u"too many requests of this connection wait for an answer"_s};
    }
    return m_context.sink.submit(
        {m_caller, m_encoding, request.id, std::move(request.method), std::move(request.params)});
}

void Session::refuse(std::optional<RequestId> id, const Error &error)
{
    write(wireFrame(m_encoding, errorFrame(m_encoding, id, error)), Urgency::Answer);
}

void Session::refuseFlood()
{
    if (++m_refusalsInARow < m_context.limits().refusalsInARow)
        return;
    m_context.counters.add(GatewayEvent::Flooding);
    close(CloseCode::PolicyViolation);
}

void Session::take(const Parcel &parcel, WireFrames &frames)
{
    if (parcel.signsIn)
        signIn(*parcel.signsIn);
    if (const QByteArray &frame = frames.in(m_encoding); !frame.isEmpty())
        write(frame, parcel.answers ? Urgency::Answer : Urgency::Event);
    if (parcel.answers && m_outstanding > 0)
        --m_outstanding;
    if (parcel.closes)
        close(*parcel.closes);
    closeIfDrained();
}

void Session::signIn(const Identity &identity)
{
    m_caller.identity = identity;
    m_ticket->signIn();
    m_signInBy.reset();
    m_context.counters.add(GatewayEvent::SignedIn);
}

void Session::write(const QByteArray &frame, Urgency urgency)
{
    stir();
    if (m_closeBy || m_queue.add(frame, urgency))
        return;
    m_context.counters.add(GatewayEvent::TooSlow);
    close(CloseCode::TooSlow);
}

void Session::drain()
{
    m_isDraining = true;
    closeIfDrained();
}

void Session::closeIfDrained()
{
    if (m_isDraining && m_outstanding == 0)
        close(CloseCode::Restart);
}

void Session::close(CloseCode code)
{
    if (m_closeBy)
        return;
    m_queue.flush(); // Qt writes the close frame, behind what its own buffer holds
    m_socket->close(QWebSocketProtocol::CloseCode(code));
}

void Session::hear()
{
    stir();
    m_heardAt = m_stirredAt;
    m_pongBy.reset();
}

void Session::stir()
{
    m_stirredAt = m_context.now();
    if (std::exchange(m_isResting, false))
        Q_EMIT woke();
}

bool Session::rest()
{
    if (m_context.now() < m_stirredAt + m_context.limits().quietAfter)
        return false;
    giveBack();
    m_isResting = true;
    return true;
}

void Session::giveBack()
{
    m_queue.giveBack();
}

std::chrono::milliseconds Session::due() const
{
    if (m_closeBy)
        return *m_closeBy;
    if (m_signInBy)
        return *m_signInBy;
    return m_pongBy.value_or(m_heardAt + m_context.limits().pingAfter);
}

void Session::check()
{
    if (m_closeBy)
        cut();
    else if (m_signInBy && m_outstanding > 0 && std::exchange(m_mayWaitForSignIn, false))
        *m_signInBy += m_context.limits().signInDeadline;
    else if (m_signInBy)
        expire(GatewayEvent::SignInTimedOut, CloseCode::SignInTimeout);
    else if (m_pongBy)
        cut();
    else
        ping();
}

void Session::ping()
{
    m_socket->ping();
    m_pongBy = m_context.now() + m_context.limits().pongWithin;
}

void Session::expire(GatewayEvent reason, CloseCode code)
{
    m_context.counters.add(reason);
    close(code);
}

// A peer that takes nothing would keep the close frame waiting for ever.
void Session::cut()
{
    if (!m_closeBy)
        m_context.counters.add(GatewayEvent::PeerDead);
    m_transport.abort();
}

void Session::countEnd()
{
    m_context.counters.add(GatewayEvent::Closed);
    switch (m_socket->closeCode()) {
    case QWebSocketProtocol::CloseCodeTooMuchData:
        m_context.counters.add(GatewayEvent::MessageTooLarge);
        break;
    case QWebSocketProtocol::CloseCodeProtocolError:
    case QWebSocketProtocol::CloseCodeWrongDatatype:
        m_context.counters.add(GatewayEvent::FramingBroken);
        break;
    default:
        break;
    }
}

} // namespace skein
