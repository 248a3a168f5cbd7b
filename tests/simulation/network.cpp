// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "network.h"

#include <routing/outlet.h>

#include <QPointer>

#include <algorithm>

namespace skein::sim {

using client::CloseReason;
using namespace std::chrono_literals;

namespace {

//! As the real transport reads the server's close codes.
CloseReason reasonOf(int closeCode)
{
    switch (CloseCode(closeCode)) {
    case CloseCode::Restart:
        return CloseReason::Restart;
    case CloseCode::Overload:
        return CloseReason::Overload;
    case CloseCode::BadToken:
    case CloseCode::SignedOut:
        return CloseReason::SessionOver;
    case CloseCode::TooSlow:
        return CloseReason::TooSlow;
    default:
        return CloseReason::Lost;
    }
}

} // namespace

//! The client's end of a wire.
class Network::SimTransport final : public client::Transport
{
public:
    SimTransport(Network &network, int device) : m_network(network), m_device(device) { }
    ~SimTransport() override { close(); }

    void open(const client::ServerAddress &) override
    {
        later(m_network.m_dice.between(1ms, 30ms), [this] { connectNow(); });
    }

    void close() override
    {
        m_isOver = true;
        if (m_wire)
            std::exchange(m_wire, nullptr)->close(Wire::Client, 1001);
    }

    void send(const QByteArray &frame) override { m_wire->send(Wire::Client, frame); }

    void ping() override
    {
        if (m_wire->isCut() || m_network.isIsolated(m_device))
            return;
        later(m_wire->roundTrip(), [this] {
            if (m_wire && !m_wire->isCut())
                Q_EMIT ponged();
        });
    }

private:
    //! Unless this is gone by then.
    void later(Span delay, Task task)
    {
        m_network.m_schedule.after(delay, [guard = QPointer<SimTransport>(this), task = std::move(task)] {
            if (guard && !guard->m_isOver)
                task();
        });
    }

    void connectNow()
    {
        if (m_network.isIsolated(m_device))
            return; // the client's own deadline ends the attempt
        m_wire = m_network.connect(m_device);
        if (!m_wire)
            return end(CloseReason::Unreachable);
        m_wire->join(Wire::Client, {[this](const QByteArray &frame) { Q_EMIT received(frame); },
                                    [this](int closeCode) {
                                        m_wire.reset();
                                        end(reasonOf(closeCode));
                                    }});
        Q_EMIT opened();
    }

    void end(CloseReason reason)
    {
        m_isOver = true;
        Q_EMIT closed(reason, {});
    }

    Network &m_network;
    const int m_device;
    std::shared_ptr<Wire> m_wire;
    bool m_isOver = false;
};

client::TransportFactory Network::transports(int device)
{
    return [this, device] { return std::make_unique<SimTransport>(*this, device); };
}

std::shared_ptr<Wire> Network::connect(int device)
{
    if (!m_acceptor)
        return nullptr;
    forgetEnded();
    const auto wire = std::make_shared<Wire>(m_schedule, m_dice.split(), m_weather);
    m_lines.push_back({device, wire});
    m_acceptor->accept(wire);
    return wire;
}

void Network::forgetEnded()
{
    std::erase_if(m_lines, [](const Line &line) { return line.wire.expired() || line.wire.lock()->isCut(); });
}

void Network::isolate(int device, Span span)
{
    m_isolatedUntil.insert(device, m_schedule.now() + span);
    for (const Line &line : m_lines) {
        if (const auto wire = line.wire.lock(); wire && line.device == device)
            wire->stall(span);
    }
}

bool Network::cut(int device)
{
    forgetEnded();
    const auto line = std::ranges::find(m_lines, device, &Line::device);
    if (line == m_lines.end())
        return false;
    line->wire.lock()->cut(noticing(), noticing());
    return true;
}

//! Half of the time a reset says it at once; else a heartbeat finds out.
Span Network::noticing()
{
    return m_dice.chance(500) ? m_dice.between(1us, 50ms) : m_dice.between(1s, 33s);
}

void Network::cutAll()
{
    forgetEnded();
    for (const Line &line : m_lines)
        line.wire.lock()->cut(noticing(), 0us);
    m_lines.clear();
}

void Network::heal()
{
    m_weather = {};
    m_isolatedUntil.clear();
    for (const Line &line : m_lines) {
        if (const auto wire = line.wire.lock())
            wire->stall(0us);
    }
}

bool Network::isQuiet() const
{
    return std::ranges::all_of(m_lines, [](const Line &line) {
        const auto wire = line.wire.lock();
        return !wire || wire->isCut() || wire->isQuiet();
    });
}

} // namespace skein::sim
