// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/session.h>

#include <core/logging.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

WebSocket::Bounds boundsFor(const GatewayLimits &limits, const Identity &identity)
{
    if (identity.isSignedIn())
        return {limits.largestMessage, limits.queueBytes, limits.queueFrames};
    return {std::min(limits.largestFromStranger, limits.largestMessage),
            std::min(limits.queueBytesOfStranger, limits.queueBytes), limits.queueFrames};
}

} // namespace

Session::Session(SessionId id, Arrival::Opened opened, WriteRound &round, const IoContext &context)
    : m_caller{id, {}},
      m_ticket(std::move(opened.ticket)),
      m_context(context),
      m_encoding(opened.encoding),
      m_socket(std::move(opened.transport), round, boundsFor(context.limits(), {})),
      m_requests(std::min(context.limits().requestsPerSecondOfStranger, context.limits().requestsPerSecond),
                 std::min(context.limits().requestBurstOfStranger, context.limits().requestBurst), context.now()),
      m_heardAt(context.now()),
      m_stirredAt(m_heardAt),
      m_signInBy(m_heardAt + context.limits().signInDeadline)
{
    m_context.counters.add(GatewayEvent::Opened);
    watch();
}

void Session::watch()
{
    connect(&m_socket, &WebSocket::received, this, &Session::receive);
    connect(&m_socket, &WebSocket::pinged, this, &Session::answerPing);
    connect(&m_socket, &WebSocket::ponged, this, &Session::takePong);
    connect(&m_socket, &WebSocket::failed, this, &Session::noteFailure);
    connect(&m_socket, &WebSocket::closing, this, [this] {
        m_closeBy = m_context.now() + m_context.limits().closeDeadline;
        Q_EMIT closing();
    });
    connect(&m_socket, &WebSocket::ended, this, [this] {
        m_context.counters.add(GatewayEvent::Closed);
        Q_EMIT ended();
    });
}

void Session::start()
{
    m_socket.start();
}

void Session::receive(Encoding kind, const QByteArray &message)
{
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
        write(wireFrame(m_encoding, **submitted), Urgency::Answer);
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
    write(wireFrame(m_encoding, errorFrame(m_encoding, id, error)), Urgency::Answer);
}

void Session::refuseFlood()
{
    const GatewayLimits &limits = m_context.limits();
    const int most = isStranger() ? std::min(limits.requestBurstOfStranger, limits.refusalsInARow) : limits.refusalsInARow;
    if (++m_refusals >= most)
        m_socket.fail(CloseCode::PolicyViolation);
}

// Pings and pongs cost as much as requests do, and are counted with them.
void Session::answerPing(const QByteArray &payload)
{
    hear();
    if (m_requests.take(m_context.now()))
        write(controlFrame(ControlOpcode::Pong, payload), Urgency::Answer);
    else
        refuseFlood();
}

void Session::takePong()
{
    hear();
    if (!m_requests.take(m_context.now()))
        refuseFlood();
}

void Session::noteFailure(CloseCode code)
{
    if (code == CloseCode::TooLarge)
        m_context.counters.add(GatewayEvent::MessageTooLarge);
    else if (code == CloseCode::PolicyViolation)
        m_context.counters.add(GatewayEvent::Flooding);
    else
        m_context.counters.add(GatewayEvent::FramingBroken);
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
    m_socket.setBounds(boundsFor(m_context.limits(), identity));
    m_refusals = 0;
    m_requests = TokenBucket(m_context.limits().requestsPerSecond, m_context.limits().requestBurst, m_context.now());
    m_signInBy.reset();
    m_context.counters.add(GatewayEvent::SignedIn);
}

void Session::write(const QByteArray &frame, Urgency urgency)
{
    stir();
    if (m_closeBy || m_socket.send(frame, urgency))
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
    m_socket.close(code);
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
    m_socket.giveBack();
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
    write(controlFrame(ControlOpcode::Ping, {}), Urgency::Answer);
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
    m_socket.abort();
}

} // namespace skein
