// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>
#include <net/connection.h>

namespace skein::client {

using namespace std::chrono_literals;

namespace {

constexpr auto openWithin = 15s; //!< TCP, TLS and WebSocket handshake together
constexpr auto pingEvery = 25s; // QUALITY.md, limits
constexpr auto pongWithin = 8s;

bool needsAPerson(CloseReason reason)
{
    return reason == CloseReason::CertificateUnknown || reason == CloseReason::CertificateChanged
        || reason == CloseReason::SessionOver;
}

} // namespace

Connection::Connection(Needs needs, QObject *parent)
    : QObject(parent), m_needs(std::move(needs)), m_retry(m_needs.timers.make([this] { attempt(); })),
      m_beat(m_needs.timers.make([this] { beat(); })),
      m_pongDeadline(m_needs.timers.make([this] { onClosed(CloseReason::Lost, {}); })),
      m_openDeadline(m_needs.timers.make([this] { onClosed(CloseReason::Unreachable, {}); })), m_backoff(m_needs.random)
{
}

Connection::~Connection()
{
    drop();
}

void Connection::open(const ServerAddress &address)
{
    if (m_isWanted && address == m_address && m_state != State::Offline)
        return;
    close();
    m_address = address;
    m_isWanted = true;
    m_backoff.reset();
    attempt();
}

void Connection::close()
{
    m_isWanted = false;
    m_retry->stop();
    setNextTry({});
    if (m_state == State::Offline)
        return;
    drop();
    m_lastReason = CloseReason::Asked;
    setState(State::Offline);
    Q_EMIT lost(CloseReason::Asked);
}

void Connection::retryNow()
{
    if (!m_isWanted || m_state != State::Offline)
        return;
    m_backoff.reset();
    attempt();
}

void Connection::send(const QByteArray &frame)
{
    if (isOpen())
        m_transport->send(frame);
}

void Connection::attempt()
{
    m_retry->stop();
    setNextTry({});
    m_transport = m_needs.transports();
    auto *transport = m_transport.get();
    connect(transport, &Transport::opened, this, &Connection::onOpened);
    connect(transport, &Transport::closed, this, &Connection::onClosed);
    connect(transport, &Transport::received, this, &Connection::onFrame);
    connect(transport, &Transport::ponged, this, [this] { m_pongDeadline->stop(); });
    m_openDeadline->start(openWithin);
    setState(State::Connecting);
    transport->open(m_address);
}

void Connection::drop()
{
    m_openDeadline->stop();
    m_beat->stop();
    m_pongDeadline->stop();
    if (!m_transport)
        return;
    m_transport->disconnect(this);
    m_transport->close();
    m_transport.release()->deleteLater(); // it may be in the middle of a signal
}

void Connection::onOpened()
{
    m_openDeadline->stop();
    m_beat->start(pingEvery);
    setState(State::Open);
}

void Connection::onClosed(CloseReason reason, const QByteArray &fingerprint)
{
    drop();
    m_lastReason = reason;
    if (!needsAPerson(reason))
        scheduleNext(reason);
    setState(State::Offline);
    Q_EMIT lost(reason);
    if (!fingerprint.isEmpty())
        Q_EMIT certificateRefused(reason, fingerprint);
}

void Connection::onFrame(const QByteArray &frame)
{
    m_backoff.reset(); // not when it opens: a server that closes at once must not be asked twice a second
    Q_EMIT received(frame);
}

void Connection::beat()
{
    m_pongDeadline->start(pongWithin);
    m_beat->start(pingEvery);
    m_transport->ping();
}

void Connection::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void Connection::scheduleNext(CloseReason reason)
{
    auto delay = m_backoff.next();
    if (reason == CloseReason::Overload)
        delay += m_backoff.next();
    m_retry->start(delay);
    setNextTry(m_needs.clock.now() + delay);
}

void Connection::setNextTry(std::optional<Timestamp> at)
{
    if (std::exchange(m_nextTryAt, at) != at)
        Q_EMIT nextTryChanged();
}

} // namespace skein::client
