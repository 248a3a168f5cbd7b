// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wire.h"

#include <net/transport.h>

#include <vector>

namespace skein::sim {

//! Who takes connections.
class Acceptor
{
public:
    virtual ~Acceptor() = default;
    virtual void accept(const std::shared_ptr<Wire> &wire) = 0;
};

//! What lies between clients and the server, and what can happen to it.
class Network
{
public:
    Network(Schedule &schedule, Dice dice) : m_schedule(schedule), m_dice(dice) { }

    //! Nobody: connecting is refused.
    void serve(Acceptor *acceptor) { m_acceptor = acceptor; }
    //! For the client of one device.
    [[nodiscard]] client::TransportFactory transports(int device);

    void setWeather(Weather weather) { m_weather = weather; }
    //! The device reaches nobody for a while: what it has open stands still, what it opens is not answered.
    void isolate(int device, Span span);
    //! A connection of the device breaks, if it has one. Each side may take long to notice. Answers whether it had one.
    bool cut(int device);
    //! The server's machine is gone: all its connections break, and some clients are not told.
    void cutAll();
    //! All devices reach everybody; connections are as good as they look.
    void heal();
    [[nodiscard]] bool isQuiet() const;

private:
    class SimTransport;
    struct Line
    {
        int device = 0;
        std::weak_ptr<Wire> wire;
    };

    [[nodiscard]] std::shared_ptr<Wire> connect(int device);
    [[nodiscard]] bool isIsolated(int device) const { return m_isolatedUntil.value(device) > m_schedule.now(); }
    [[nodiscard]] Span noticing();
    void forgetEnded();

    Schedule &m_schedule;
    Dice m_dice;
    Weather m_weather;
    Acceptor *m_acceptor = nullptr;
    std::vector<Line> m_lines;
    QHash<int, Span> m_isolatedUntil;
};

} // namespace skein::sim
