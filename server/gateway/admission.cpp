// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <gateway/admission.h>

namespace skein {

using namespace std::chrono_literals;

namespace {

constexpr auto window = 1'000ms;

QHostAddress sourceOf(const QHostAddress &peer)
{
    bool isIpv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4);
    Q_IPV6ADDR network = peer.toIPv6Address();
    std::fill(network.c + 8, network.c + 16, quint8(0));
    return QHostAddress(network);
}

} // namespace

Admission::Admission(const GatewayLimits &limits, const Clock &clock, GatewayCounters &counters)
    : m_limits(limits), m_clock(clock), m_counters(counters)
{
}

std::shared_ptr<Admission::Ticket> Admission::enter(const QHostAddress &peer)
{
    const QHostAddress address = sourceOf(peer);
    const auto now = m_clock.monotonic();
    const std::scoped_lock lock(m_mutex);
    forgetQuietSources(now);
    Source &source = m_sources[address];
    if (const auto refused = refusal(source, now)) {
        m_counters.add(*refused);
        return nullptr;
    }
    ++m_connections;
    ++m_strangers;
    ++source.strangers;
    m_counters.add(GatewayEvent::Accepted);
    return std::make_shared<Ticket>(*this, address);
}

std::optional<GatewayEvent> Admission::refusal(Source &source, std::chrono::milliseconds now) const
{
    if (now - source.since >= window) {
        source.since = now;
        source.arrivals = 0;
    }
    if (++source.arrivals > m_limits.arrivalsPerSecond)
        return GatewayEvent::TooFastFromAddress;
    if (m_strangers >= m_limits.strangers)
        return GatewayEvent::TooManyStrangers;
    if (source.strangers >= shareOfAddress())
        return GatewayEvent::TooManyFromAddress;
    if (m_connections >= m_limits.connections)
        return GatewayEvent::TooManyConnections;
    return std::nullopt;
}

// Shrinks with the free places: n addresses that take all they can together take N·n·p/(N + n·p) of N places, each at
// most p. Who lets one address take all of them wants just that.
int Admission::shareOfAddress() const
{
    if (m_limits.strangersPerAddress >= m_limits.strangers)
        return m_limits.strangersPerAddress;
    const qint64 all = m_limits.strangers, left = std::max<qint64>(0, all - m_strangers);
    return int((m_limits.strangersPerAddress * left + all - 1) / all);
}

int Admission::connections() const
{
    const std::scoped_lock lock(m_mutex);
    return m_connections;
}

void Admission::signIn(Ticket &ticket)
{
    const std::scoped_lock lock(m_mutex);
    if (!ticket.m_isStranger)
        return;
    ticket.m_isStranger = false;
    --m_strangers;
    --m_sources[ticket.m_source].strangers;
}

void Admission::leave(Ticket &ticket)
{
    signIn(ticket);
    const std::scoped_lock lock(m_mutex);
    --m_connections;
}

// Doubling the threshold keeps the sweep's share of each arrival constant.
void Admission::forgetQuietSources(std::chrono::milliseconds now)
{
    if (m_sources.size() < m_tidyAt)
        return;
    m_sources.removeIf(
        [now](const auto &entry) { return entry.value().strangers == 0 && now - entry.value().since >= window; });
    m_tidyAt = std::max<qsizetype>(1024, 2 * m_sources.size());
}

} // namespace skein
