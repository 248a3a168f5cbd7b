// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "trouble.h"

#include <algorithm>

namespace skein::sim {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Trouble::Trouble(Surroundings around, ServerMachine &server, std::vector<std::unique_ptr<Device>> &devices)
    : m_around(around), m_server(server), m_devices(devices)
{
}

void Trouble::strike()
{
    ++m_faults;
    m_faultsInFlight += std::ranges::any_of(m_devices, [](const auto &device) { return device->inFlight() > 0; });
    (this->*pick())();
}

Trouble::Fault Trouble::pick()
{
    static const std::vector<Fault> faults{
        &Trouble::cutConnection,   &Trouble::cutConnection,     &Trouble::cutConnection,  &Trouble::isolateDevice,
        &Trouble::isolateDevice,   &Trouble::worsenWeather,     &Trouble::killServer,     &Trouble::killServerAtWrite,
        &Trouble::killServerAtWrite, &Trouble::stopServer,      &Trouble::fillServerDisk, &Trouble::killDevice,
        &Trouble::killDeviceAtWrite, &Trouble::killDeviceAtWrite, &Trouble::fillDeviceDisk, &Trouble::moveServerClock,
        &Trouble::moveDeviceClock,
    };
    return m_around.dice.oneOf(faults);
}

Disk::End Trouble::anyEnd()
{
    return m_around.dice.chance(500) ? Disk::End::Killed : Disk::End::PowerLost;
}

void Trouble::startLater(const Task &start)
{
    m_around.schedule.after(m_around.dice.between(50ms, 6s), start);
}

// --- the network --------------------------------------------------------------------------------------------------------

void Trouble::cutConnection()
{
    const Device &device = anyDevice();
    if (m_around.network.cut(device.number()))
        m_around.transcript.note(device.name(), u"loses its connection"_s);
}

void Trouble::isolateDevice()
{
    const Device &device = anyDevice();
    const Span span = m_around.dice.between(1s, 50s);
    m_around.transcript.note(device.name(), u"reaches nobody for %1 ms"_s.arg(span / 1ms));
    m_around.network.isolate(device.number(), span);
}

void Trouble::worsenWeather()
{
    const Weather weather{m_around.dice.between(1ms, 3s), m_around.dice.below(200)};
    m_around.transcript.note(u"network"_s, u"takes up to %1 ms, repeats %2 of a thousand"_s.arg(weather.slowest / 1ms)
                                              .arg(weather.repeats));
    m_around.network.setWeather(weather);
}

// --- the server ---------------------------------------------------------------------------------------------------------

void Trouble::startServer()
{
    if (m_isOver || !m_server.isDown())
        return;
    if (!m_server.start())
        startLater([this] { startServer(); });
}

void Trouble::killServer()
{
    if (!m_server.isUp())
        return;
    m_server.end(anyEnd());
    startLater([this] { startServer(); });
}

void Trouble::killServerAtWrite()
{
    if (!m_server.isUp())
        return;
    m_server.endWithin(int(m_around.dice.below(120)), anyEnd());
    m_around.schedule.after(8s, [this] { startServer(); });
}

void Trouble::stopServer()
{
    if (!m_server.isUp())
        return;
    m_server.stop();
    m_around.schedule.after(12s, [this] { startServer(); });
}

void Trouble::fillServerDisk()
{
    m_around.transcript.note(u"server"_s, u"has a full disk"_s);
    m_server.disk().setFull(true);
    m_around.schedule.after(m_around.dice.between(200ms, 10s), [this] {
        m_around.transcript.note(u"server"_s, u"has room again"_s);
        m_server.disk().setFull(false);
    });
}

void Trouble::moveServerClock()
{
    const auto hours = std::chrono::hours(qint64(m_around.dice.below(60)) - 30);
    m_around.transcript.note(u"server"_s, u"has a clock that moves by %1 h"_s.arg(hours.count()));
    m_server.clock().jump(hours);
}

// --- devices ------------------------------------------------------------------------------------------------------------

void Trouble::killDevice()
{
    Device &device = anyDevice();
    if (!device.isRunning())
        return;
    device.end(anyEnd());
    startLater([&device] {
        if (!device.isRunning())
            device.start();
    });
}

void Trouble::killDeviceAtWrite()
{
    Device &device = anyDevice();
    if (!device.isRunning())
        return;
    device.endWithin(int(m_around.dice.below(40)), anyEnd());
    m_around.schedule.after(8s, [&device] {
        if (!device.isRunning())
            device.start();
    });
}

void Trouble::fillDeviceDisk()
{
    Device &device = anyDevice();
    m_around.transcript.note(device.name(), u"has a full disk"_s);
    device.disk().setFull(true);
    m_around.schedule.after(m_around.dice.between(200ms, 10s), [this, &device] {
        m_around.transcript.note(device.name(), u"has room again"_s);
        device.disk().setFull(false);
    });
}

void Trouble::moveDeviceClock()
{
    Device &device = anyDevice();
    device.clock().jump(std::chrono::hours(qint64(m_around.dice.below(60)) - 30));
    m_around.transcript.note(device.name(), u"has a clock that moved"_s);
}

// --- the end of it ------------------------------------------------------------------------------------------------------

void Trouble::heal()
{
    m_around.transcript.note(u"trouble"_s, u"is over"_s);
    m_isOver = true;
    m_around.network.heal();
    m_server.disk().setFull(false);
    m_server.disk().cancelEnd();
    m_server.clock().setRight();
    for (const auto &device : m_devices) {
        device->disk().setFull(false);
        device->disk().cancelEnd();
        device->clock().setRight();
    }
}

} // namespace skein::sim
