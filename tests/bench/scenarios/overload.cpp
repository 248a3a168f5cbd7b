// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../bench.h"
#include "../traffic.h"

namespace skein::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int bystanders = 2; // the last connections; one of them asks
constexpr qint64 firstNumber = 1'000'000'000; // a tag that the closed loop used would be answered as a repeat
constexpr auto betweenQuestions = 10ms;
constexpr auto patience = 20s; // without anything new, after the sending

//! Sends by the clock, whatever comes back. Waiting times count from the moment when a request was due, so that a load
//! side which falls behind shows.
class Flood
{
public:
    Flood(Bench &bench, const Population &population, double rate)
        : m_bench(bench), m_senders(bench.crowd().size() - bystanders), m_rate(rate)
    {
        for (const Room &room : population.rooms)
            m_ledger.addRoom(room.last.next());
        for (const Inhabitant &inhabitant : population.inhabitants)
            m_ledger.addMember(int(inhabitant.room));
    }

    void run()
    {
        m_begin = std::chrono::steady_clock::now();
        const Time end = m_begin + m_bench.options().duration();
        for (Time now = m_begin; now < end; now = std::chrono::steady_clock::now()) {
            sendUntil(now);
            askUntil(now);
            turn(1ms);
        }
        settle();
    }

    [[nodiscard]] Time begin() const { return m_begin; }
    [[nodiscard]] Ledger &ledger() { return m_ledger; }
    [[nodiscard]] Latencies &bystander() { return m_bystander; }
    [[nodiscard]] int bystanderRefused() const { return m_bystanderRefused; }
    //! Some of his questions were not answered.
    [[nodiscard]] bool bystanderWaits() const
    {
        return m_bystander.count() + m_bystanderRefused < qint64(m_asked.size());
    }

private:
    [[nodiscard]] Time dueAt(qint64 message) const
    {
        return m_begin + std::chrono::nanoseconds(qint64(double(message) / m_rate * 1e9));
    }

    void sendUntil(Time now)
    {
        for (Time due = dueAt(m_ledger.sent()); due <= now; due = dueAt(m_ledger.sent())) {
            const int sender = int(m_ledger.sent() % m_senders);
            m_bench.crowd().send(sender, m_bench.speech().post(sender, firstNumber + m_ledger.send(sender, due)));
        }
    }

    void askUntil(Time now)
    {
        for (; m_begin + betweenQuestions * int(m_asked.size()) <= now;
             m_asked.push_back(m_begin + betweenQuestions * int(m_asked.size())))
            m_bench.crowd().send(m_senders, m_bench.speech().describe(qint64(m_asked.size())));
    }

    //! Waits for what is under way.
    void settle()
    {
        Time lastNews = std::chrono::steady_clock::now();
        while ((!m_ledger.isSettled() || bystanderWaits()) && std::chrono::steady_clock::now() - lastNews < patience) {
            const qint64 before = m_heard;
            turn(100ms);
            if (m_heard > before)
                lastNews = std::chrono::steady_clock::now();
        }
    }

    void turn(std::chrono::milliseconds most)
    {
        m_bench.crowd().turn(most,
                             [this](int peer, QByteArrayView message) { hear(peer, m_bench.speech().hear(message)); });
    }

    void hear(int peer, const Heard &heard)
    {
        const Time now = std::chrono::steady_clock::now();
        const qint64 message = heard.number - firstNumber;
        ++m_heard;
        if (peer >= m_senders)
            hearBystander(heard, now);
        else if (heard.kind == Heard::Kind::News)
            m_ledger.deliver(peer, message, heard.seq, now);
        else if (heard.kind == Heard::Kind::Answer)
            m_ledger.acknowledge(message, heard.seq, now);
        else if (heard.kind == Heard::Kind::Refusal)
            m_ledger.refuse(message, errorName(heard.error).toString());
    }

    void hearBystander(const Heard &heard, Time now)
    {
        m_bystanderRefused += heard.kind == Heard::Kind::Refusal;
        if (heard.kind == Heard::Kind::Answer && heard.number >= 0 && heard.number < qint64(m_asked.size()))
            m_bystander.add(m_asked[std::size_t(heard.number)], now);
    }

    Bench &m_bench;
    int m_senders;
    double m_rate; //!< messages a second
    Time m_begin;
    Ledger m_ledger;
    qint64 m_heard = 0;
    std::vector<Time> m_asked; //!< when the bystander's questions were due
    Latencies m_bystander;
    int m_bystanderRefused = 0;
};

//! Acknowledged messages a second when the load follows the server. Moves the ends of the rooms' logs on.
Result<double> measureCapacity(Bench &bench, Population &population)
{
    const Traffic::Load load{bench.options().duration() / 2 + 1s, 0, bench.options().number("in-flight"_L1),
                             bench.crowd().size() - bystanders};
    Traffic traffic(load, population, bench.speech(), bench.crowd());
    traffic.run();
    const Ledger &ledger = traffic.ledger();
    for (Room &room : population.rooms)
        room.last = ledger.next(room.first).previous();
    if (const QStringList problems = ledger.findings().sentences(); !problems.isEmpty())
        return Error{ErrorCode::Internal, {}, problems.join(u"; "_s)};
    return rate(ledger.acknowledged(), ledger.lastAcknowledgement() - traffic.begin());
}

void addOutcome(Report &report, const Ledger &ledger)
{
    qint64 refused = 0;
    for (const auto &[name, count] : ledger.refusals().asKeyValueRange()) {
        report.add(u"refused_"_s + name, double(count), u"messages"_s);
        refused += count;
    }
    report.add(u"refused_share"_s, ledger.sent() > 0 ? double(refused) / double(ledger.sent()) * 100 : 0, u"%"_s);
    for (const QString &problem : ledger.findings().sentences())
        report.addProblem(problem);
}

} // namespace

Result<void> runOverload(Bench &bench)
{
    auto population = bench.settle(bench.options().number("connections"_L1), 2, false);
    if (!population)
        return population.error();
    double offered = bench.options().number("rate"_L1);
    if (offered == 0) {
        const auto capacity = measureCapacity(bench, *population);
        if (!capacity)
            return capacity.error();
        bench.report().add(u"closed_loop_rate"_s, *capacity, u"/s"_s);
        offered = *capacity * bench.options().number("times"_L1);
    }
    Flood flood(bench, *population, offered);
    const double cpu = bench.server().cpuSeconds();
    flood.run();
    Ledger &ledger = flood.ledger();
    bench.report().add(u"offered_rate"_s, offered, u"/s"_s);
    bench.report().add(u"sent_rate"_s, rate(ledger.sent(), bench.options().duration()), u"/s"_s);
    bench.report().add(u"acknowledged_rate"_s,
                       rate(ledger.acknowledged(), ledger.lastAcknowledgement() - flood.begin()), u"/s"_s);
    bench.report().add(u"server_cpu_per_message"_s, perOperation(bench.server().cpuSeconds() - cpu, ledger.sent()),
                       u"us"_s);
    bench.addLatencies(u"send_to_ack"_s, ledger.untilAcknowledged());
    bench.addLatencies(u"bystander"_s, flood.bystander());
    addOutcome(bench.report(), ledger);
    if (flood.bystanderRefused() > 0)
        bench.report().addProblem(u"%1 of the bystander's questions were refused"_s.arg(flood.bystanderRefused()));
    if (flood.bystander().count() == 0 || flood.bystanderWaits())
        bench.report().addProblem(u"the bystander waits for answers"_s);
    return {};
}

} // namespace skein::bench
