// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "field.h"

#include <net/server_address.h>
#include <support/child_process.h>

#include <QFileInfo>
#include <QTest>

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int messagesPerSecond = 100; // of all, beside the surges
constexpr int surge = 6; // messages of each device
constexpr int inFlightLeast = 5; // what a fault should find under way
constexpr auto watchEvery = 20ms;

} // namespace

Field::Field(FieldPlan plan) : m_plan(std::move(plan)), m_dice(m_plan.seed) { }

QStringList Field::raisedLimits()
{
    return {u"--gateway.strangers_per_address"_s, u"1000000"_s, u"--gateway.strangers"_s, u"1000000"_s,
            u"--gateway.arrivals_per_second"_s,   u"1000000"_s, u"--messages.burst"_s,    u"1000000"_s,
            u"--messages.per_second"_s,           u"0"_s};
}

bool Field::open()
{
    m_database = TestDatabase::make(m_plan.engine);
    if (!m_database) {
        noteProblem(u"SKEIN_TEST_MYSQL names no server"_s);
        return false;
    }
    settle();
    if (!startServer())
        return false;
    if (m_plan.isCabled)
        m_cable = std::make_unique<Cable>(m_server->port(), m_plan.seed);
    m_crew = std::make_unique<Crew>(m_population, addressAt(m_cable ? m_cable->port() : m_server->port()), m_plan.seed);
    m_crew->work(messagesPerSecond);
    return await(u"everybody to be live"_s, [this] { return m_crew->areAllLive(); });
}

void Field::settle()
{
    m_population = bench::populate(*m_database, Crew::accounts + m_plan.bystanders, Crew::rooms(), Crew::accounts);
    m_bystanders.inhabitants = m_population.inhabitants.mid(Crew::accounts);
    m_population.inhabitants.resize(Crew::accounts);
    m_watcher = m_population.devices.takeLast();
    m_spares = m_population.devices.mid(Crew::secondDevices);
    m_population.devices.resize(Crew::secondDevices);
}

bool Field::startServer()
{
    QStringList settings = raisedLimits() + m_plan.settings;
    if (!m_plan.isEncrypted)
        settings += {u"--tls.mode"_s, u"off"_s};
    m_server = std::make_unique<ServerProcess>(m_database->url(), settings);
    m_server->setLogFile(m_folder.filePath(u"skeind.log"_s));
    preload();
    if (m_server->start())
        return true;
    noteProblem(u"skeind did not start"_s);
    return false;
}

void Field::preload()
{
    if (m_plan.preloads.isEmpty())
        return;
    QString folders = m_server->dataFolder();
    if (m_plan.engine == sql::Engine::SQLite)
        folders += u':' + QFileInfo(m_database->settings().path).path();
    m_server->setEnvironment(u"SKEIN_FULL_DISK_FOLDERS"_s, folders);
    m_server->setEnvironment(u"SKEIN_FULL_DISK_FLAG"_s, m_plan.fullDiskFlag());
    m_server->setEnvironment(u"SKEIN_CLOCK_FILE"_s, m_plan.clockFile());
    m_server->setEnvironment(u"LD_PRELOAD"_s, m_plan.preloads.join(u' '));
}

client::ServerAddress Field::addressAt(quint16 port) const
{
    return {u"127.0.0.1"_s, port, m_plan.isEncrypted};
}

void Field::strike(const std::function<void()> &breaking)
{
    m_crew->wander();
    m_crew->surge(surge);
    pass(anySpan(60ms));
    (void)QTest::qWaitFor(
        [this] { return m_crew->acknowledged() > m_acknowledgedBefore && m_crew->inFlight() >= inFlightLeast; },
        patience);
    m_last = {.rounds = 1,
              .acknowledged = m_crew->acknowledged() - m_acknowledgedBefore,
              .inFlight = m_crew->inFlight(),
              .problems = {}};
    m_acknowledgedBefore = m_crew->acknowledged();
    if (m_last.acknowledged == 0)
        noteProblem(u"nothing was acknowledged before the fault"_s);
    if (m_last.inFlight == 0)
        noteProblem(u"nothing was in flight at the fault"_s);
    breaking();
}

void Field::mend(const std::function<bool()> &repairing)
{
    QList<qint64> acknowledged;
    for (const auto &device : m_crew->devices())
        acknowledged.append(device->acknowledgedCount());
    m_sinceMending.start();
    if (!repairing())
        return noteProblem(u"it could not be repaired"_s);
    awaitReady();
    awaitResumed(acknowledged);
    noteRound();
}

void Field::awaitReady()
{
    Device watcher(m_folder.filePath(u"watcher"_s), addressAt(m_server->port()), m_watcher);
    watcher.start();
    QTimer impatience;
    QObject::connect(&impatience, &QTimer::timeout, &watcher, &Device::retryNow);
    impatience.start(watchEvery);
    await(u"the server to be ready again"_s, [&watcher] { return watcher.isSignedIn(); });
    m_last.ready = std::chrono::milliseconds(m_sinceMending.elapsed());
}

void Field::awaitResumed(const QList<qint64> &acknowledgedBefore)
{
    const auto &devices = m_crew->devices();
    const auto isResumed = [&] {
        for (std::size_t i = 0; i < devices.size(); ++i) {
            const bool moves = devices[i]->acknowledgedCount() > acknowledgedBefore[qsizetype(i)];
            if (!devices[i]->isLive() || (!moves && devices[i]->waiting() > 0))
                return false;
        }
        return true;
    };
    await(u"everybody to be live again"_s, isResumed);
    m_last.resumed = std::chrono::milliseconds(m_sinceMending.elapsed());
}

void Field::noteRound()
{
    m_tally.rounds += 1;
    m_tally.inFlight += m_last.inFlight;
    m_tally.ready = std::max(m_tally.ready, m_last.ready);
    m_tally.resumed = std::max(m_tally.resumed, m_last.resumed);
}

void Field::pass(std::chrono::milliseconds span)
{
    QTest::qWait(int(span.count()));
}

std::chrono::milliseconds Field::anySpan(std::chrono::milliseconds most)
{
    return std::chrono::milliseconds(m_dice.bounded(int(most.count()) + 1));
}

bool Field::await(const QString &what, const std::function<bool()> &condition)
{
    if (QTest::qWaitFor(condition, patience))
        return true;
    noteProblem(u"waited in vain for "_s + what);
    return false;
}

Tally Field::tally() const
{
    Tally tally = m_tally;
    tally.acknowledged = m_crew ? m_crew->acknowledged() : 0;
    return tally;
}

} // namespace skein::test
