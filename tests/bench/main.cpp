// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "measured_server.h"
#include "report.h"
#include "traffic.h"

#include <support/test_database.h>

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace skein;
using namespace skein::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int usageError = 2;
constexpr double microsecondsPerSecond = 1e6;

void raiseDescriptorLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

double ownCpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double seconds(Time::duration span)
{
    return std::chrono::duration<double>(span).count();
}

int complain(const QString &problem)
{
    std::fputs((u"skein-bench: "_s + problem + u'\n').toUtf8().constData(), stderr);
    return usageError;
}

void describe(Report &report, const Options &options)
{
    report.setSetting(u"scenario"_s, QCoreApplication::arguments().mid(1).join(u' '));
    report.setSetting(u"engine"_s, options.usesMySQL ? u"mariadb"_s : u"sqlite"_s);
    report.setSetting(u"transport"_s, options.isEncrypted ? u"wss"_s : u"ws"_s);
    report.setSetting(u"connections"_s, options.connections);
    report.setSetting(u"raised limits"_s, MeasuredServer::raisedLimits().join(u' '));
}

//! One run against a server that is listening.
class Run
{
public:
    Run(const Options &options, const Population &population, const MeasuredServer &server, Report &report)
        : m_options(options), m_population(population), m_server(server), m_report(report),
          m_crowd(server.port(), options.isEncrypted)
    {
    }

    //! What went wrong.
    [[nodiscard]] QStringList execute()
    {
        if (const auto connected = connect(); !connected)
            return {connected.error().detail};
        QStringList problems = m_options.scenario == Scenario::Idle ? idle() : exchange();
        if (m_crowd.lost() > 0)
            problems += u"%1 connections were lost"_s.arg(m_crowd.lost());
        return problems;
    }

private:
    Result<void> connect()
    {
        QList<SessionToken> tokens;
        for (const Inhabitant &inhabitant : m_population.inhabitants)
            tokens += inhabitant.token;
        m_residentBefore = m_server.residentKilobytes();
        const double cpu = m_server.cpuSeconds();
        if (auto signedIn = m_crowd.signIn(tokens); !signedIn)
            return signedIn;
        m_report.add(u"sign_in_server_cpu"_s, perOperation(m_server.cpuSeconds() - cpu, m_options.connections), u"us"_s);
        return {};
    }

    //! Resident memory is read at the end, when the server has dropped the buffers of the handshake.
    QStringList idle()
    {
        const double cpu = m_server.cpuSeconds();
        const Time end = std::chrono::steady_clock::now() + m_options.duration;
        while (std::chrono::steady_clock::now() < end)
            m_crowd.turn(100ms, [](int, QByteArrayView) { });
        m_report.add(u"idle_server_cpu_share"_s, (m_server.cpuSeconds() - cpu) / seconds(m_options.duration) * 100, u"%"_s);
        addMemory();
        return {};
    }

    QStringList exchange()
    {
        Traffic traffic(m_options, m_population, m_crowd);
        const double cpu = m_server.cpuSeconds();
        const double ownCpu = ownCpuSeconds();
        traffic.run();
        addThroughput(traffic, m_server.cpuSeconds() - cpu, ownCpuSeconds() - ownCpu);
        addLatencies(u"send_to_ack"_s, traffic.ledger().untilAcknowledged());
        addLatencies(u"send_to_delivery"_s, traffic.ledger().untilDelivered());
        addMemory();
        QStringList problems = traffic.ledger().problems();
        if (traffic.ledger().acknowledged() == 0)
            problems += u"nothing was acknowledged"_s;
        return problems;
    }

    void addThroughput(Traffic &traffic, double cpu, double ownCpu)
    {
        const Ledger &ledger = traffic.ledger();
        m_report.add(u"acknowledged"_s, double(ledger.acknowledged()), u"messages"_s);
        m_report.add(u"delivered"_s, double(ledger.delivered()), u"messages"_s);
        m_report.add(u"acknowledged_rate"_s,
                     rate(ledger.acknowledged(), ledger.lastAcknowledgement() - traffic.begin()), u"/s"_s);
        m_report.add(u"delivered_rate"_s, rate(ledger.delivered(), ledger.lastDelivery() - traffic.begin()), u"/s"_s);
        m_report.add(u"server_cpu_per_message"_s, perOperation(cpu, ledger.acknowledged()), u"us"_s);
        m_report.add(u"server_cpu_per_delivery"_s, perOperation(cpu, ledger.delivered()), u"us"_s);
        m_report.add(u"load_cpu_per_message"_s, perOperation(ownCpu, ledger.acknowledged()), u"us"_s);
    }

    void addLatencies(const QString &name, Latencies &latencies)
    {
        m_report.add(name + u"_p50"_s, latencies.percentile(0.5), u"ms"_s);
        m_report.add(name + u"_p90"_s, latencies.percentile(0.9), u"ms"_s);
        m_report.add(name + u"_p99"_s, latencies.percentile(0.99), u"ms"_s);
        m_report.add(name + u"_max"_s, latencies.percentile(1), u"ms"_s);
    }

    void addMemory()
    {
        const auto more = double(m_server.residentKilobytes() - m_residentBefore);
        m_report.add(u"memory_per_connection"_s, more / m_options.connections, u"KiB"_s);
    }

    //! Microseconds.
    [[nodiscard]] static double perOperation(double cpuSeconds, qint64 operations)
    {
        return operations > 0 ? cpuSeconds * microsecondsPerSecond / double(operations) : 0;
    }

    [[nodiscard]] static double rate(qint64 count, Time::duration span)
    {
        return count > 0 && span > Time::duration::zero() ? double(count) / seconds(span) : 0;
    }

    const Options &m_options;
    const Population &m_population;
    const MeasuredServer &m_server;
    Report &m_report;
    Crowd m_crowd;
    qint64 m_residentBefore = 0;
};

QStringList measure(const Options &options, const test::TestDatabase &database, Report &report)
{
    const bool asGroups = options.scenario == Scenario::Group;
    const Population population = populate(database, options.connections, options.members, asGroups);
    MeasuredServer server;
    if (const auto started = server.start(options.serverBinary, database.url(), options.isEncrypted); !started)
        return {started.error().detail};
    QStringList problems = Run(options, population, server, report).execute();
    if (!server.stop())
        problems += u"the server did not stop cleanly"_s;
    return problems;
}

int run(const Options &options)
{
    raiseDescriptorLimit();
    const auto database = test::TestDatabase::make(options.usesMySQL ? sql::Engine::MySQL : sql::Engine::SQLite);
    Report report;
    describe(report, options);
    const QStringList problems = measure(options, *database, report);
    report.setProblems(problems);
    std::fputs(options.asJson ? report.json().constData() : report.table().toUtf8().constData(), stdout);
    return problems.isEmpty() ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto options = readOptions(QCoreApplication::arguments());
    if (const auto *problem = std::get_if<QString>(&options))
        return complain(*problem);
    return run(std::get<Options>(options));
}
