// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/session.h>

#include <core/logging.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

//! Of a frame's header, bytes.
constexpr qsizetype longestHeader = 14;

//! Bytes of pongs that cost as much as a request: a few small ones, or a quarter of the largest.
constexpr qint64 pongsPerRequest = 32;

Encoding encodingOf(const QWebSocket &socket)
{
    return socket.subprotocol() == cborSubprotocol ? Encoding::Cbor : Encoding::Json;
}

} // namespace

Session::Session(SessionId id, std::unique_ptr<QWebSocket> socket, QTcpSocket &transport, WriteRound &round,
                 std::shared_ptr<Admission::Ticket> ticket, const IoContext &context)
    : m_caller{id, {}, ticket->source().toString()},
      m_socket(std::move(socket)),
      m_transport(transport),
      m_ticket(std::move(ticket)),
      m_context(context),
      m_encoding(encodingOf(*m_socket)),
      m_queue(transport, round, context.limits().queueBytes, context.limits().queueFrames),
      m_requests(std::min(context.limits().requestsPerSecondOfStranger, context.limits().requestsPerSecond),
                 std::min(context.limits().requestBurstOfStranger, context.limits().requestBurst), context.now()),
      m_heardAt(context.now()),
      m_stirredAt(m_heardAt),
      m_signInBy(m_heardAt + context.limits().signInDeadline)
{
    m_context.counters.add(GatewayEvent::Opened);
    setBounds();
    watch();
}

Session::~Session()
{
    m_socket->disconnect(this);
    m_transport.disconnect(this);
}

void Session::watch()
{
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this,
            [this](const QString &message) { receive(Encoding::Json, message.toUtf8()); });
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this,
            [this](const QByteArray &message) { receive(Encoding::Cbor, message); });
    connect(m_socket.get(), &QWebSocket::textFrameReceived, this,
            [this](const QString &, bool isLast) { countFragment(isLast); });
    connect(m_socket.get(), &QWebSocket::binaryFrameReceived, this,
            [this](const QByteArray &, bool isLast) { countFragment(isLast); });
    connect(m_socket.get(), &QWebSocket::pong, this, &Session::takePong);
    connect(&m_transport, &QTcpSocket::readyRead, this, &Session::boundPings); // after Qt, which connected first
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

// So that Qt sees a frame in one piece, the socket has room for the largest.
void Session::setBounds()
{
    const GatewayLimits &limits = m_context.limits();
    const qsizetype largest
        = isStranger() ? std::min(limits.largestFromStranger, limits.largestMessage) : limits.largestMessage;
    m_transport.setReadBufferSize(largest + longestHeader);
    m_socket->setMaxAllowedIncomingFrameSize(quint64(largest));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(largest));
    m_queue.setMost(isStranger() ? std::min(limits.queueBytesOfStranger, limits.queueBytes) : limits.queueBytes,
                    limits.queueFrames);
}

void Session::start()
{
    m_transport.flush();
    if (m_transport.state() != QAbstractSocket::ConnectedState)
        return;
    if (m_transport.bytesAvailable() > 0)
        Q_EMIT m_transport.readyRead();
    m_transport.setReadBufferSize(0); // reads on: the socket looks for room only when the size changes
    setBounds();
    m_transport.flush(); // under TLS this also decrypts what has come
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
    if (!isStranger()) // who would else flood until his time is over, with a breath every tenth of a second
        m_refusals = 0;
    const Submitted submitted = submit(std::move(request));
    if (!submitted)
        refuse(id, submitted.error());
    else if (*submitted)
        answerNow(wireFrame(m_encoding, **submitted));
    else
        ++m_outstanding;
}

Submitted Session::submit(IncomingRequest request)
{
    if (m_isDraining)
        return Error{ErrorCode::Unavailable, {}, u"the server is stopping"_s};
    if (m_outstanding >= mostOutstanding()) {
        m_context.counters.add(GatewayEvent::Busy);
        return Error{ErrorCode::Busy, {}, u"too many requests of this connection wait for an answer"_s};
    }
    return m_context.sink.submit(
        {m_caller, m_encoding, request.id, std::move(request.method), std::move(request.params)});
}

bool Session::isStranger() const
{
    return !m_caller.identity.isSignedIn();
}

int Session::mostOutstanding() const
{
    const GatewayLimits &limits = m_context.limits();
    return isStranger() ? std::min(limits.outstandingOfStranger, limits.outstanding) : limits.outstanding;
}

void Session::refuse(std::optional<RequestId> id, const Error &error)
{
    answerNow(wireFrame(m_encoding, errorFrame(m_encoding, id, error)));
}

void Session::refuseFlood()
{
    const GatewayLimits &limits = m_context.limits();
    const int most = isStranger() ? std::min(limits.requestBurstOfStranger, limits.refusalsInARow) : limits.refusalsInARow;
    if (++m_refusals >= most)
        closeFor(GatewayEvent::Flooding, CloseCode::PolicyViolation);
}

// Pings and pongs cost as much as requests do, and are counted with them.
void Session::takePong()
{
    hear();
    if (!m_requests.take(m_context.now()))
        refuseFlood();
}

// Qt answers pings by itself and tells nobody; but what waits in the socket and is not from us are its pongs.
void Session::boundPings()
{
    if (m_queue.isOverrun()) {
        closeFor(GatewayEvent::TooSlow, CloseCode::TooSlow);
        return;
    }
    for (qint64 left = m_queue.foreignBytes(); left > 0 && !m_closeBy; left -= pongsPerRequest) {
        if (!m_requests.take(m_context.now()))
            refuseFlood();
    }
}

void Session::countFragment(bool isLast)
{
    if (isLast)
        m_fragments = 0;
    else if (++m_fragments == m_context.limits().fragments)
        closeFor(GatewayEvent::Flooding, CloseCode::PolicyViolation);
}

// What Qt reads next may be a close, and Qt's answer to that would not wait for ours.
void Session::answerNow(const QByteArray &frame)
{
    write(frame, Urgency::Answer);
    if (m_transport.bytesAvailable() > 0)
        m_queue.flush();
}

void Session::take(const Parcel &parcel, WireFrames &frames)
{
    if (parcel.signsIn && !isStranger()) { // both were asked before either was answered: the router knows one of them
        close(CloseCode::PolicyViolation);
        return;
    }
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
    setBounds();
    m_refusals = 0;
    m_requests = TokenBucket(m_context.limits().requestsPerSecond, m_context.limits().requestBurst, m_context.now());
    m_signInBy.reset();
    m_context.counters.add(GatewayEvent::SignedIn);
}

void Session::write(const QByteArray &frame, Urgency urgency)
{
    stir();
    if (m_closeBy || m_queue.add(frame, urgency))
        return;
    closeFor(GatewayEvent::TooSlow, CloseCode::TooSlow);
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
        closeFor(GatewayEvent::SignInTimedOut, CloseCode::SignInTimeout);
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

void Session::closeFor(GatewayEvent reason, CloseCode code)
{
    if (m_closeBy)
        return;
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
