// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crew.h"

#include <support/cable.h>
#include <support/mariadb_process.h>
#include <support/server_process.h>
#include <support/test_database.h>

#include <QElapsedTimer>

#include <optional>

namespace skein::test {

//! What a fault needs.
struct FieldPlan
{
    sql::Engine engine = sql::Engine::SQLite;
    MariaDbProcess *mariaDb = nullptr; //!< the program's own, if the fault may touch it
    bool needsOwnMariaDb = false; //!< asked for by the fault
    bool isCabled = false; //!< everybody connects through a Cable
    bool isEncrypted = true;
    QStringList settings; //!< of skeind
    QStringList preloads; //!< libraries that are loaded into skeind (shims/)
    int bystanders = 0; //!< further people, a multiple of Crew::accounts, who are not at work
    QString folder; //!< for files of the faults
    quint32 seed = 0;

    [[nodiscard]] QString fullDiskFlag() const { return folder + QStringLiteral("/disk"); } //!< shims/full_disk.cpp
    [[nodiscard]] QString clockFile() const { return folder + QStringLiteral("/clock"); } //!< shims/other_time.cpp
};

//! What one run came to. Durations count from the moment when mending began.
struct Tally
{
    int rounds = 0;
    qint64 acknowledged = 0;
    qint64 inFlight = 0; //!< sent and not answered at the moments of the faults, added up
    std::chrono::milliseconds ready{0}; //!< worst: somebody signed in on a new connection
    std::chrono::milliseconds resumed{0}; //!< worst: everybody live, everybody's outbox moving or empty
    QStringList problems; //!< nothing acknowledged or in flight, did not start, did not come back
};

//! A server, its database and everybody at work. Lives on: main.
class Field
{
public:
    explicit Field(FieldPlan plan);

    //! Everybody is live and writes. False: see tally().problems.
    [[nodiscard]] bool open();

    //! Calls `breaking` in a moment when messages were acknowledged since the last time and others are on their way.
    void strike(const std::function<void()> &breaking);
    //! Calls `repairing`, which answers whether it could, and measures until all is well.
    void mend(const std::function<bool()> &repairing);
    //! Somebody else took so long until he was back, since the same moment.
    void noteResumed(std::chrono::milliseconds span) { m_tally.resumed = std::max(m_tally.resumed, span); }
    //! The fault lasts so long, and everybody works: the span is what is tested, there is no condition to wait for.
    void pass(std::chrono::milliseconds span);
    //! From 0 to `most`, as the seed says.
    [[nodiscard]] std::chrono::milliseconds anySpan(std::chrono::milliseconds most);
    //! Waits for it, and notes a problem when it does not come.
    bool await(const QString &what, const std::function<bool()> &condition);
    void noteProblem(const QString &problem) { m_tally.problems.append(problem); }

    [[nodiscard]] const FieldPlan &plan() const { return m_plan; }
    [[nodiscard]] ServerProcess &server() { return *m_server; }
    [[nodiscard]] MariaDbProcess &mariaDb() { return *m_plan.mariaDb; }
    [[nodiscard]] const TestDatabase &database() const { return *m_database; }
    [[nodiscard]] Cable &cable() { return *m_cable; }
    [[nodiscard]] Crew &crew() { return *m_crew; }
    //! Devices of some of them which are not at work.
    [[nodiscard]] QList<bench::Inhabitant> spareDevices() const { return m_spares; }
    [[nodiscard]] bench::Population bystanders() const { return m_bystanders; }
    //! How long the last mending took.
    [[nodiscard]] const Tally &lastRound() const { return m_last; }
    [[nodiscard]] Tally tally() const;

    //! What is raised above the defaults, as on skeind's command line.
    [[nodiscard]] static QStringList raisedLimits();

private:
    [[nodiscard]] client::ServerAddress addressAt(quint16 port) const;
    void settle();
    [[nodiscard]] bool startServer();
    void preload();
    void awaitReady();
    void awaitResumed(const QList<qint64> &acknowledgedBefore);
    void noteRound();

    FieldPlan m_plan;
    QRandomGenerator m_dice;
    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
    bench::Population m_population; //!< at work
    bench::Population m_bystanders;
    QList<bench::Inhabitant> m_spares;
    bench::Inhabitant m_watcher; //!< looks whether the server is ready
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<Cable> m_cable;
    std::unique_ptr<Crew> m_crew;
    qint64 m_acknowledgedBefore = 0; //!< at the last strike
    QElapsedTimer m_sinceMending;
    Tally m_last;
    Tally m_tally;
};

} // namespace skein::test
