// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange.h"

#include "traffic.h"

namespace skein::bench {

using namespace Qt::StringLiterals;

namespace {

void addThroughput(Report &report, Traffic &traffic, double cpu, double ownCpu)
{
    const Ledger &ledger = traffic.ledger();
    report.add(u"acknowledged"_s, double(ledger.acknowledged()), u"messages"_s);
    report.add(u"delivered"_s, double(ledger.delivered()), u"messages"_s);
    report.add(u"acknowledged_rate"_s, rate(ledger.acknowledged(), ledger.lastAcknowledgement() - traffic.begin()),
               u"/s"_s);
    report.add(u"delivered_rate"_s, rate(ledger.delivered(), ledger.lastDelivery() - traffic.begin()), u"/s"_s);
    report.add(u"server_cpu_per_message"_s, perOperation(cpu, ledger.acknowledged()), u"us"_s);
    report.add(u"server_cpu_per_delivery"_s, perOperation(cpu, ledger.delivered()), u"us"_s);
    report.add(u"load_cpu_per_message"_s, perOperation(ownCpu, ledger.acknowledged()), u"us"_s);
}

} // namespace

Result<void> exchange(Bench &bench, const Population &population)
{
    const Options &options = bench.options();
    const Traffic::Load load{options.duration(), options.number("messages"_L1), options.number("in-flight"_L1),
                             options.number("senders"_L1)};
    Traffic traffic(load, population, bench.speech(), bench.crowd());
    const double cpu = bench.server().cpuSeconds();
    const double ownCpu = ownCpuSeconds();
    traffic.run();
    addThroughput(bench.report(), traffic, bench.server().cpuSeconds() - cpu, ownCpuSeconds() - ownCpu);
    bench.addLatencies(u"send_to_ack"_s, traffic.ledger().untilAcknowledged());
    bench.addLatencies(u"send_to_delivery"_s, traffic.ledger().untilDelivered());
    bench.addMemory(u"memory_per_connection"_s, int(population.inhabitants.size()));
    for (const QString &problem : traffic.ledger().findings().sentences())
        bench.report().addProblem(problem);
    for (const auto &[reason, count] : traffic.ledger().refusals().asKeyValueRange())
        bench.report().addProblem(u"%1 messages were refused: %2"_s.arg(count).arg(reason));
    if (traffic.ledger().acknowledged() == 0)
        bench.report().addProblem(u"nothing was acknowledged"_s);
    return {};
}

} // namespace skein::bench
