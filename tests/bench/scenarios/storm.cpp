// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../bench.h"
#include "../skein_speech.h"

#include <protocol/sync.h>

#include <QDeadlineTimer>

#include <deque>

namespace skein::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 headsNumber = 0; // the request after the sign-in
constexpr auto pause = 200ms; // before what was refused is asked again

//! Everybody connects, signs in and asks for the heads of his conversations.
class Storm
{
public:
    explicit Storm(Bench &bench) : m_bench(bench) { }

    void run()
    {
        m_begin = std::chrono::steady_clock::now();
        for (int peer = 0; peer < m_bench.crowd().size(); ++peer)
            m_bench.crowd().reconnect(peer);
        QDeadlineTimer deadline(Crowd::patience);
        while (back() < m_bench.crowd().size() && !deadline.hasExpired()) {
            const int before = back();
            turn();
            if (back() > before)
                deadline = QDeadlineTimer(Crowd::patience);
        }
        m_end = std::chrono::steady_clock::now();
    }

    [[nodiscard]] int back() const { return int(m_latencies.count()); }
    [[nodiscard]] Time::duration span() const { return m_end - m_begin; }
    [[nodiscard]] Latencies &latencies() { return m_latencies; }
    [[nodiscard]] const QMap<QString, int> &refusals() const { return m_refusals; }

private:
    struct Again
    {
        int peer = 0;
        qint64 number = 0;
        Time due;
    };

    void turn()
    {
        Crowd &crowd = m_bench.crowd();
        crowd.turn(10ms, [this](int peer, QByteArrayView message) { hear(peer, m_bench.speech().hear(message)); });
        for (const int peer : crowd.takeOpened())
            ask(peer, Speech::signInNumber);
        for (const int peer : crowd.takeLost())
            crowd.reconnect(peer);
        for (const Time now = std::chrono::steady_clock::now(); !m_again.empty() && m_again.front().due <= now;) {
            ask(m_again.front().peer, m_again.front().number);
            m_again.pop_front();
        }
    }

    void ask(int peer, qint64 number)
    {
        const bool isSignIn = number == Speech::signInNumber;
        m_bench.crowd().send(peer, isSignIn ? m_bench.speech().signIn(peer) : SkeinSpeech::ask(number, FetchHeads{}));
    }

    void hear(int peer, const Heard &heard)
    {
        const Time now = std::chrono::steady_clock::now();
        if (heard.kind == Heard::Kind::Refusal) {
            ++m_refusals[errorName(heard.error).toString()];
            m_again.push_back({peer, heard.number, now + pause});
        } else if (heard.kind == Heard::Kind::Answer && heard.number == Speech::signInNumber) {
            ask(peer, headsNumber);
        } else if (heard.kind == Heard::Kind::Answer) {
            m_latencies.add(m_begin, now);
        }
    }

    Bench &m_bench;
    Time m_begin;
    Time m_end;
    Latencies m_latencies;
    QMap<QString, int> m_refusals;
    std::deque<Again> m_again; //!< by due time
};

} // namespace

Result<void> runStorm(Bench &bench)
{
    const int connections = bench.options().number("connections"_L1);
    if (const auto settled = bench.settle(connections, 2, false); !settled)
        return settled.error();
    Storm storm(bench);
    const double cpu = bench.server().cpuSeconds();
    storm.run();
    bench.report().add(u"back"_s, storm.back(), u"clients"_s);
    bench.report().add(u"all_back_after"_s, seconds(storm.span()), u"s"_s);
    bench.report().add(u"server_cpu_per_client"_s, perOperation(bench.server().cpuSeconds() - cpu, storm.back()),
                       u"us"_s);
    bench.addLatencies(u"back_after"_s, storm.latencies());
    for (const auto &[name, count] : storm.refusals().asKeyValueRange())
        bench.report().add(u"refused_"_s + name, count, u"requests"_s);
    if (storm.back() != connections)
        bench.report().addProblem(u"%1 of %2 clients came back"_s.arg(storm.back()).arg(connections));
    return {};
}

} // namespace skein::bench
