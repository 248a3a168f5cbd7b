// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.h"
#include "server_machine.h"

#include <vector>

namespace skein::sim {

//! What goes wrong: one fault after the other, at random, each of them survivable alone.
class Trouble
{
public:
    Trouble(Surroundings around, ServerMachine &server, std::vector<std::unique_ptr<Device>> &devices);

    //! Something breaks, or is mended.
    void strike();
    //! Everything is mended: machines run, disks have room, clocks are right, the network carries.
    void heal();

    [[nodiscard]] qint64 faults() const { return m_faults; }
    //! Of these faults, so many found messages that were on their way.
    [[nodiscard]] qint64 faultsInFlight() const { return m_faultsInFlight; }

private:
    using Fault = void (Trouble::*)();

    [[nodiscard]] Fault pick();
    [[nodiscard]] Device &anyDevice() { return *m_around.dice.oneOf(m_devices); }
    [[nodiscard]] Disk::End anyEnd();
    void startLater(const Task &start);
    void startServer();

    void cutConnection();
    void isolateDevice();
    void worsenWeather();
    void killServer();
    void killServerAtWrite();
    void stopServer();
    void fillServerDisk();
    void killDevice();
    void killDeviceAtWrite();
    void fillDeviceDisk();
    void moveServerClock();
    void moveDeviceClock();

    Surroundings m_around;
    ServerMachine &m_server;
    std::vector<std::unique_ptr<Device>> &m_devices;
    qint64 m_faults = 0;
    qint64 m_faultsInFlight = 0;
    bool m_isOver = false;
};

} // namespace skein::sim
