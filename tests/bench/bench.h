// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crowd.h"
#include "measured_server.h"
#include "options.h"
#include "population.h"
#include "report.h"
#include "speech.h"

#include <checker/latencies.h>
#include <support/test_database.h>

#include <optional>

namespace skein::bench {

using test::Latencies;
using test::Time;

[[nodiscard]] double seconds(Time::duration span);
//! Of the load side.
[[nodiscard]] double ownCpuSeconds();
//! Microseconds; 0 when there were none.
[[nodiscard]] double perOperation(double cpuSeconds, qint64 operations);
//! A second; 0 when there were none.
[[nodiscard]] double rate(qint64 count, Time::duration span);

//! What every scenario works with: a database, a server on it, the connections to it, and the report. In this order:
//! fill `database`, `startServer`, `signIn`.
class Bench
{
public:
    explicit Bench(const Options &options);

    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] Report &report() { return m_report; }
    //! Of skeind only.
    [[nodiscard]] const test::TestDatabase &database() const { return *m_database; }
    [[nodiscard]] const MeasuredServer &server() const { return m_server; }
    [[nodiscard]] Crowd &crowd() { return *m_crowd; }
    [[nodiscard]] const Speech &speech() const { return *m_speech; }

    //! Error: unavailable.
    [[nodiscard]] Result<void> startServer();
    //! Connects and signs in everybody; reports `handshake_server_cpu` and `sign_in_server_cpu`. Error: unavailable.
    [[nodiscard]] Result<void> signIn(const Population &population);
    //! All of it, with conversations of so many members each (population.h).
    [[nodiscard]] Result<Population> settle(int connections, int members, bool asGroups);

    //! Reports resident memory since before the first connection, for each of them.
    void addMemory(const QString &key, int connections);
    //! Reports p50, p90, p99 and the longest.
    void addLatencies(const QString &key, Latencies &latencies);
    //! Stops the server; what is wrong at the end goes into the report.
    void finish();

private:
    [[nodiscard]] Population populate(int connections, int members, bool asGroups) const;

    const Options &m_options;
    Report m_report;
    std::unique_ptr<test::TestDatabase> m_database;
    MeasuredServer m_server;
    std::optional<Crowd> m_crowd;
    std::unique_ptr<Speech> m_speech;
    qint64 m_residentBefore = 0; //!< KiB
};

} // namespace skein::bench
