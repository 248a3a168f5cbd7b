// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people.h"
#include "trouble.h"

#include <QTemporaryDir>

namespace skein::sim {

//! One run, from one seed: people talk while things break; then everything is mended, and the checker looks at what the
//! server and each device have.
class Simulation
{
public:
    Simulation(quint64 seed, bool isLoud);
    ~Simulation();

    struct Outcome
    {
        test::Findings findings;
        QStringList transcript;
        qint64 steps = 0;
        qint64 written = 0;
        qint64 acknowledged = 0;
        qint64 entries = 0; //!< in the logs of a run without findings
        qint64 faults = 0;
        qint64 faultsInFlight = 0; //!< with messages on their way
    };
    [[nodiscard]] Outcome run();

private:
    void populate();
    void addDevice(const QString &login);
    void befriendAll();
    void live();
    void repeat(Span least, Span most, Span end, const Task &task);
    void settle();
    void runUntil(Span end);
    bool runNext(Span end);
    //! Answers whether it came within that time.
    bool runUntil(Span end, const std::function<bool()> &condition);
    [[nodiscard]] bool isSettled() const;
    void bringUp();
    void scrollBackEverywhere();
    [[nodiscard]] Outcome outcome();

    Dice m_dice;
    QTemporaryDir m_folder;
    Schedule m_schedule;
    Transcript m_transcript;
    Network m_network;
    ServerMachine m_server;
    std::vector<std::unique_ptr<Device>> m_devices;
    People m_people;
    Trouble m_trouble;
    test::Findings m_findings;
};

} // namespace skein::sim
