// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../bench.h"
#include "../skein_speech.h"

#include <checker/ledger.h>
#include <protocol/presence.h>
#include <protocol/messages.h>
#include <protocol/sync.h>

#include <algorithm>
#include <map>
#include <random>

namespace skein::bench {

using test::Ledger;

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 20s; // without anything new, after the last deed began
constexpr qint64 otherNumber = qint64(1) << 40; // of requests that are no messages; one at a time for each connection
constexpr decltype(FetchHistory::limit) catchUpPage{200};
constexpr unsigned seed = 1; // the same day every time

enum class Deed { SendDirect, SendToGroup, Read, LookBack, Type, SeeWhoIsThere, ComeBack };

struct DeedRow
{
    Deed deed;
    QLatin1StringView name;
    int weight; //!< how often, of the sum of all
};

constexpr DeedRow deeds[] = {
    {Deed::SendDirect, "direct"_L1, 25}, {Deed::SendToGroup, "group"_L1, 12}, {Deed::Read, "read"_L1, 30},
    {Deed::LookBack, "history"_L1, 10},  {Deed::Type, "typing"_L1, 15},       {Deed::SeeWhoIsThere, "presence"_L1, 6},
    {Deed::ComeBack, "come_back"_L1, 2},
};

const QList<RoomKind> roomKinds{{2, false}, {5, true}, {20, true}, {100, true}};

//! People do one thing after another, each chosen by chance. Whoever comes back reads what he missed, as the client
//! does: heads, then what follows the own end, while live events wait for their turn.
class Day
{
public:
    Day(Bench &bench, const Population &population) : m_bench(bench), m_population(population)
    {
        m_people.resize(std::size_t(population.inhabitants.size()));
        for (int room = 0; room < int(population.rooms.size()); ++room)
            addRoom(room);
    }

    void run()
    {
        m_begin = std::chrono::steady_clock::now();
        for (int slot = 0; slot < m_bench.options().number("in-flight"_L1); ++slot)
            beginAnother();
        Time lastNews = m_begin;
        while ((!isOver() || m_busy > 0 || !m_ledger.isSettled())
               && std::chrono::steady_clock::now() - lastNews < patience) {
            const qint64 before = m_heard;
            turn();
            if (m_heard > before)
                lastNews = std::chrono::steady_clock::now();
        }
    }

    [[nodiscard]] Ledger &ledger() { return m_ledger; }
    [[nodiscard]] std::map<Deed, Latencies> &done() { return m_done; }
    [[nodiscard]] const QMap<QString, int> &refusals() const { return m_refusals; }
    [[nodiscard]] int unfinished() const { return m_busy; }

private:
    struct Membership
    {
        int room = 0;
        int member = 0; //!< in the ledger
        std::map<Seq, qint64> ahead; //!< live messages that wait for those before them
    };

    struct Person
    {
        std::vector<Membership> memberships; //!< as roomKinds, from the last one to the first
        bool isBusy = false;
        Deed deed = Deed::Read;
        Time begin;
        std::vector<Membership *> behind; //!< whose log he still has to read
    };

    void addRoom(int number)
    {
        const Room &room = m_population.rooms[number];
        m_ledger.addRoom(room.last.next());
        m_roomOf[room.conversation] = number;
        for (int i = 0; i < room.members; ++i)
            m_people[std::size_t(room.first + i)].memberships.push_back({number, m_ledger.addMember(number), {}});
    }

    [[nodiscard]] bool isOver() const
    {
        return std::chrono::steady_clock::now() - m_begin >= m_bench.options().duration();
    }

    int chance(std::size_t count) { return std::uniform_int_distribution<int>(0, int(count) - 1)(m_random); }

    Deed chooseDeed()
    {
        int left = chance(100);
        for (const DeedRow &row : deeds) {
            left -= row.weight;
            if (left < 0)
                return row.deed;
        }
        return Deed::Read;
    }

    void beginAnother()
    {
        if (isOver() || m_busy == int(m_people.size()))
            return;
        int number = chance(m_people.size());
        while (m_people[std::size_t(number)].isBusy)
            number = (number + 1) % int(m_people.size());
        Person &person = m_people[std::size_t(number)];
        ++m_busy;
        person.isBusy = true;
        person.deed = chooseDeed();
        person.begin = std::chrono::steady_clock::now();
        begin(number, person);
    }

    void begin(int number, Person &person)
    {
        Membership &any = person.memberships[std::size_t(chance(person.memberships.size()))];
        const ConversationId conversation = m_population.rooms[any.room].conversation;
        switch (person.deed) {
        case Deed::SendDirect:
            return post(number, person.memberships.back());
        case Deed::SendToGroup:
            return post(number, person.memberships[std::size_t(chance(person.memberships.size() - 1))]);
        case Deed::Read:
            return ask(number, MarkRead{conversation, m_ledger.next(any.member).previous()});
        case Deed::LookBack:
            return ask(number, FetchHistory{.conversation = conversation, .before = {}, .after = {}, .limit = {}});
        case Deed::Type:
            return ask(number, SetTyping{conversation});
        case Deed::SeeWhoIsThere:
            return ask(number, ListOnline{});
        case Deed::ComeBack:
            return m_bench.crowd().reconnect(number);
        }
    }

    void post(int number, const Membership &membership)
    {
        const qint64 message = m_ledger.send(membership.member, std::chrono::steady_clock::now());
        const ConversationId conversation = m_population.rooms[membership.room].conversation;
        m_bench.crowd().send(number, SkeinSpeech::post(conversation, message, usualText()));
    }

    template<Request T>
    void ask(int number, const T &request)
    {
        m_bench.crowd().send(number, SkeinSpeech::ask(otherNumber, request));
    }

    void turn()
    {
        m_bench.crowd().turn(100ms, [this](int number, QByteArrayView message) { hear(number, message); });
        for (const int number : m_bench.crowd().takeOpened())
            m_bench.crowd().send(number, m_bench.speech().signIn(number));
    }

    void hear(int number, QByteArrayView message)
    {
        ++m_heard;
        Person &person = m_people[std::size_t(number)];
        const Heard heard = m_bench.speech().hear(message);
        if (heard.kind == Heard::Kind::News)
            take(membershipOf(person, heard.conversation), heard.seq, heard.number);
        else if (heard.kind == Heard::Kind::Refusal)
            refuse(person, heard);
        else if (heard.kind == Heard::Kind::Answer && person.deed == Deed::ComeBack)
            catchUp(number, heard.number == Speech::signInNumber ? QByteArrayView() : message);
        else if (heard.kind == Heard::Kind::Answer)
            finish(person, heard);
    }

    Membership &membershipOf(Person &person, ConversationId conversation)
    {
        const int room = m_roomOf.value(conversation);
        return *std::ranges::find(person.memberships, room, &Membership::room);
    }

    //! Whatever has its turn, once.
    void take(Membership &membership, Seq seq, qint64 message)
    {
        if (seq < m_ledger.next(membership.member))
            return;
        membership.ahead[seq] = message;
        for (auto first = membership.ahead.begin();
             first != membership.ahead.end() && first->first == m_ledger.next(membership.member);
             first = membership.ahead.erase(first))
            m_ledger.deliver(membership.member, first->second, first->first, std::chrono::steady_clock::now());
    }

    void refuse(Person &person, const Heard &heard)
    {
        ++m_refusals[errorName(heard.error).toString()];
        if (heard.number >= 0 && heard.number < otherNumber)
            m_ledger.refuse(heard.number, errorName(heard.error).toString());
        end(person);
    }

    void finish(Person &person, const Heard &heard)
    {
        const Time now = std::chrono::steady_clock::now();
        if (heard.number < otherNumber)
            m_ledger.acknowledge(heard.number, heard.seq, now);
        m_done[person.deed].add(person.begin, now);
        end(person);
    }

    void end(Person &person)
    {
        person.isBusy = false;
        --m_busy;
        beginAnother();
    }

    //! After the sign-in: the heads. After the heads: one log after the other.
    void catchUp(int number, QByteArrayView message)
    {
        Person &person = m_people[std::size_t(number)];
        if (message.isEmpty())
            return ask(number, FetchHeads{});
        const auto answer = parseAnswer(Encoding::Cbor, message);
        const QCborValue result = *std::get<IncomingReply>(answer).result;
        if (result.toMap().contains(u"heads"_s))
            takeHeads(person, *decode<Heads>(result));
        else
            takePage(person, *decode<EntryPage>(result));
        if (person.behind.empty())
            return finish(person, {.kind = Heard::Kind::Answer, .number = otherNumber, .seq = {}, .conversation = {}});
        const Membership &next = *person.behind.back();
        ask(number,
            FetchHistory{.conversation = m_population.rooms[next.room].conversation,
                         .before = {},
                         .after = m_ledger.next(next.member).previous(),
                         .limit = catchUpPage});
    }

    void takeHeads(Person &person, const Heads &heads)
    {
        for (const Head &head : heads.heads) {
            Membership &membership = membershipOf(person, head.conversation);
            if (head.last >= m_ledger.next(membership.member))
                person.behind.push_back(&membership);
        }
    }

    void takePage(Person &person, const EntryPage &page)
    {
        for (const Entry &entry : page.entries)
            take(*person.behind.back(), entry.seq, entry.tag ? entry.tag->value().toLongLong() : -1);
        if (!page.more)
            person.behind.pop_back();
    }

    Bench &m_bench;
    const Population &m_population;
    std::mt19937 m_random{seed};
    QHash<ConversationId, int> m_roomOf;
    std::vector<Person> m_people;
    Ledger m_ledger;
    Time m_begin;
    int m_busy = 0;
    qint64 m_heard = 0;
    std::map<Deed, Latencies> m_done;
    QMap<QString, int> m_refusals;
};

void addOutcome(Bench &bench, Day &day, double cpu, double ownCpu)
{
    qint64 count = 0;
    for (auto &[deed, latencies] : day.done())
        count += latencies.count();
    bench.report().add(u"requests"_s, double(count), u"requests"_s);
    bench.report().add(u"request_rate"_s, rate(count, bench.options().duration()), u"/s"_s);
    bench.report().add(u"delivered_rate"_s, rate(day.ledger().delivered(), bench.options().duration()), u"/s"_s);
    bench.report().add(u"server_cpu_per_request"_s, perOperation(cpu, count), u"us"_s);
    bench.report().add(u"load_cpu_per_request"_s, perOperation(ownCpu, count), u"us"_s);
    for (const DeedRow &row : deeds)
        bench.addLatencies(row.name, day.done()[row.deed]);
    bench.addLatencies(u"send_to_delivery"_s, day.ledger().untilDelivered());
}

} // namespace

Result<void> runMixed(Bench &bench)
{
    const int connections = bench.options().number("connections"_L1);
    if (connections % roomKinds.last().members != 0)
        return Error{ErrorCode::Internal, {}, u"connections is a multiple of %1"_s.arg(roomKinds.last().members)};
    const Population population = populate(bench.database(), connections, roomKinds);
    if (const auto started = bench.startServer(); !started)
        return started;
    if (const auto signedIn = bench.signIn(population); !signedIn)
        return signedIn;
    Day day(bench, population);
    const double cpu = bench.server().cpuSeconds();
    const double ownCpu = ownCpuSeconds();
    day.run();
    addOutcome(bench, day, bench.server().cpuSeconds() - cpu, ownCpuSeconds() - ownCpu);
    for (const QString &problem : day.ledger().findings().sentences())
        bench.report().addProblem(problem);
    for (const auto &[name, count] : day.refusals().asKeyValueRange())
        bench.report().addProblem(u"%1 requests were refused: %2"_s.arg(count).arg(name));
    if (day.unfinished() > 0)
        bench.report().addProblem(u"%1 people got no answer"_s.arg(day.unfinished()));
    return {};
}

} // namespace skein::bench
