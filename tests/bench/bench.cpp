// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include "entrance.h"
#include "plain_speech.h"
#include "skein_speech.h"

#include <QCoreApplication>

#include <sys/resource.h>

namespace skein::bench {

using namespace Qt::StringLiterals;

double seconds(Time::duration span)
{
    return std::chrono::duration<double>(span).count();
}

double ownCpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto inSeconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return inSeconds(usage.ru_utime) + inSeconds(usage.ru_stime);
}

double perOperation(double cpuSeconds, qint64 operations)
{
    return operations > 0 ? cpuSeconds * 1e6 / double(operations) : 0;
}

double rate(qint64 count, Time::duration span)
{
    return count > 0 && span > Time::duration::zero() ? double(count) / seconds(span) : 0;
}

Bench::Bench(const Options &options) : m_options(options)
{
    m_report.setSetting(u"scenario"_s, QCoreApplication::arguments().mid(1).join(u' '));
    if (options.target != Target::Skeind)
        return;
    m_database = test::TestDatabase::make(options.usesMySQL ? sql::Engine::MySQL : sql::Engine::SQLite);
    m_report.setSetting(u"engine"_s, options.usesMySQL ? u"mariadb"_s : u"sqlite"_s);
    m_report.setSetting(u"transport"_s, options.isEncrypted ? u"wss"_s : u"ws"_s);
    m_report.setSetting(u"raised limits"_s, MeasuredServer::raisedLimits().join(u' '));
}

Result<void> Bench::startServer()
{
    const auto started = [this]() -> Result<void> {
        switch (m_options.target) {
        case Target::Skeind:
            return m_server.startSkeind(m_options.server, m_database->url(), m_options.isEncrypted,
                                        m_options.serverSettings);
        case Target::Raw:
            return m_server.start(m_options.server, {});
        case Target::Node:
            break;
        }
        return m_server.startNode(m_options.server);
    }();
    if (started)
        m_crowd.emplace(m_server.port(), m_options.isEncrypted);
    return started;
}

Result<void> Bench::signIn(const Population &population)
{
    if (m_options.target == Target::Skeind)
        m_speech = std::make_unique<SkeinSpeech>(population);
    else
        m_speech = std::make_unique<PlainSpeech>(population);
    const int connections = int(population.inhabitants.size());
    m_report.setSetting(u"connections"_s, connections);
    m_residentBefore = m_server.residentKilobytes();
    const double begin = m_server.cpuSeconds();
    if (auto opened = m_crowd->open(connections); !opened)
        return opened;
    const double opened = m_server.cpuSeconds();
    if (auto signedIn = signInAll(*m_crowd, *m_speech); !signedIn)
        return signedIn;
    m_report.add(u"handshake_server_cpu"_s, perOperation(opened - begin, connections), u"us"_s);
    m_report.add(u"sign_in_server_cpu"_s, perOperation(m_server.cpuSeconds() - opened, connections), u"us"_s);
    return {};
}

Population Bench::populate(int connections, int members, bool asGroups) const
{
    if (m_options.target == Target::Skeind)
        return bench::populate(*m_database, connections, members, asGroups);
    return imagine(connections, members);
}

Result<Population> Bench::settle(int connections, int members, bool asGroups)
{
    if (connections % members != 0)
        return Error{ErrorCode::Internal, {}, u"connections is a multiple of the members of a conversation"_s};
    const Population population = populate(connections, members, asGroups);
    if (const auto started = startServer(); !started)
        return started.error();
    if (const auto signedIn = signIn(population); !signedIn)
        return signedIn.error();
    return population;
}

void Bench::addMemory(const QString &key, int connections)
{
    m_report.add(key, double(m_server.residentKilobytes() - m_residentBefore) / connections, u"KiB"_s);
}

void Bench::addLatencies(const QString &key, Latencies &latencies)
{
    m_report.add(key + u"_p50"_s, latencies.percentile(0.5), u"ms"_s);
    m_report.add(key + u"_p90"_s, latencies.percentile(0.9), u"ms"_s);
    m_report.add(key + u"_p99"_s, latencies.percentile(0.99), u"ms"_s);
    m_report.add(key + u"_max"_s, latencies.percentile(1), u"ms"_s);
}

void Bench::finish()
{
    if (m_crowd) {
        for (const auto &[code, count] : m_crowd->losses().asKeyValueRange())
            m_report.addProblem(u"%1 connections were lost, close code %2"_s.arg(count).arg(code));
    }
    if (!m_server.stop())
        m_report.addProblem(u"the server did not stop cleanly"_s);
}

} // namespace skein::bench
