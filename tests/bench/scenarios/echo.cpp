// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../bench.h"

namespace skein::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! So many requests unanswered at a time: an answer makes its connection ask again.
class Echo
{
public:
    explicit Echo(Bench &bench) : m_bench(bench) { }

    void run()
    {
        m_begin = std::chrono::steady_clock::now();
        const int senders = m_bench.options().number("senders"_L1);
        for (int slot = 0; slot < m_bench.options().number("in-flight"_L1); ++slot)
            ask(slot % senders);
        const Time end = m_begin + m_bench.options().duration();
        for (m_now = m_begin; m_now < end; m_now = std::chrono::steady_clock::now())
            m_bench.crowd().turn(100ms, [this](int peer, QByteArrayView message) { hear(peer, message); });
    }

    [[nodiscard]] Time::duration span() const { return m_now - m_begin; }
    [[nodiscard]] Latencies &latencies() { return m_latencies; }
    [[nodiscard]] int refused() const { return m_refused; }

private:
    void ask(int peer)
    {
        m_bench.crowd().send(peer, m_bench.speech().describe(qint64(m_asked.size())));
        m_asked.push_back(std::chrono::steady_clock::now());
    }

    void hear(int peer, QByteArrayView message)
    {
        const Heard heard = m_bench.speech().hear(message);
        if (heard.kind == Heard::Kind::Other)
            return;
        if (heard.kind != Heard::Kind::Answer || heard.number < 0 || heard.number >= qint64(m_asked.size()))
            ++m_refused;
        else
            m_latencies.add(m_asked[std::size_t(heard.number)], std::chrono::steady_clock::now());
        ask(peer);
    }

    Bench &m_bench;
    Time m_begin;
    Time m_now;
    std::vector<Time> m_asked;
    Latencies m_latencies;
    int m_refused = 0;
};

} // namespace

Result<void> runEcho(Bench &bench)
{
    const int connections = bench.options().number("senders"_L1) + bench.options().number("idle"_L1);
    if (const auto settled = bench.settle(connections, 1, false); !settled)
        return settled.error();
    Echo echo(bench);
    const double cpu = bench.server().cpuSeconds();
    const double ownCpu = ownCpuSeconds();
    echo.run();
    const qint64 count = echo.latencies().count();
    bench.report().add(u"echoes"_s, double(count), u"requests"_s);
    bench.report().add(u"echo_rate"_s, rate(count, echo.span()), u"/s"_s);
    bench.report().add(u"server_cpu_per_echo"_s, perOperation(bench.server().cpuSeconds() - cpu, count), u"us"_s);
    bench.report().add(u"load_cpu_per_echo"_s, perOperation(ownCpuSeconds() - ownCpu, count), u"us"_s);
    bench.addLatencies(u"echo"_s, echo.latencies());
    if (count == 0 || echo.refused() > 0)
        bench.report().addProblem(u"%1 requests answered, %2 refused"_s.arg(count).arg(echo.refused()));
    return {};
}

} // namespace skein::bench
