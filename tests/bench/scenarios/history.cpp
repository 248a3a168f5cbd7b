// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../bench.h"
#include "../entrance.h"
#include "../long_history.h"
#include "../skein_speech.h"

#include <protocol/accounts.h>
#include <protocol/frame.h>
#include <protocol/messages.h>
#include <protocol/sync.h>

#include <QRandomGenerator>

namespace skein::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int pageLength = 50;

//! Asks over the first connection of a crowd and waits for each answer.
class Asker
{
public:
    explicit Asker(Crowd &crowd) : m_crowd(crowd) { }

    //! Error: what the server answered, or unavailable.
    template <Request T> Result<typename T::Reply> ask(const T &request)
    {
        constexpr auto patience = 20s;
        m_crowd.send(0, requestFrame(Encoding::Cbor, ++m_last, request));
        Result<typename T::Reply> reply = ErrorCode::Unavailable;
        bool isThere = false;
        const Time until = std::chrono::steady_clock::now() + patience;
        while (!isThere && std::chrono::steady_clock::now() < until) {
            m_crowd.turn(100ms, [&](int, QByteArrayView payload) {
                const auto answer = parseAnswer(Encoding::Cbor, payload);
                const auto *mine = std::get_if<IncomingReply>(&answer);
                if (!mine || mine->id != m_last)
                    return;
                isThere = true;
                reply = mine->result ? decode<typename T::Reply>(*mine->result) : mine->result.error();
            });
        }
        ++m_trips;
        return reply;
    }

    [[nodiscard]] int trips() const { return m_trips; }

private:
    Crowd &m_crowd;
    RequestId m_last = 1; // the one that signed in
    int m_trips = 1;
};

//! Pages at random places of a long log, one after the other.
class Browsing
{
public:
    Browsing(Bench &bench, const Room &room) : m_bench(bench), m_room(room), m_asker(bench.crowd()) { }

    void run(int pages)
    {
        for (int i = 0; i < pages / 4; ++i) // warm
            readPage(i % 2 == 0);
        m_latencies = {};
        const double cpu = m_bench.server().cpuSeconds();
        for (int i = 0; i < pages; ++i)
            readPage(i % 2 == 0);
        m_bench.report().add(u"page_server_cpu"_s, perOperation(m_bench.server().cpuSeconds() - cpu, pages), u"us"_s);
        m_bench.addLatencies(u"page"_s, m_latencies);
        if (m_wrong > 0)
            m_bench.report().addProblem(u"%1 pages are not what was asked for"_s.arg(m_wrong));
    }

private:
    void readPage(bool isBefore)
    {
        const qint64 place = m_random.bounded(pageLength, m_room.last.value() - pageLength);
        FetchHistory request;
        request.conversation = m_room.conversation;
        request.limit = decltype(request.limit)(pageLength);
        if (isBefore)
            request.before = Seq(place);
        else
            request.after = Seq(place);
        const Time begin = std::chrono::steady_clock::now();
        const auto page = m_asker.ask(request);
        m_latencies.add(begin, std::chrono::steady_clock::now());
        const qint64 first = isBefore ? place - pageLength : place + 1;
        m_wrong += !page || page->entries.size() != pageLength || page->entries.first().seq != Seq(first)
            || page->entries.last().seq != Seq(first + pageLength - 1);
    }

    Bench &m_bench;
    Room m_room;
    Asker m_asker;
    QRandomGenerator m_random{1};
    Latencies m_latencies;
    int m_wrong = 0;
};

//! Somebody comes back again and again, and reads what he missed, as the client does.
class Returning
{
public:
    Returning(Bench &bench, LongHistory &history) : m_bench(bench), m_history(history) { }

    void run(int times, int changed)
    {
        const auto connection = m_bench.database().connect();
        double cpu = 0;
        for (int i = 0; i < times; ++i) {
            grow(*connection, changed);
            const double before = m_bench.server().cpuSeconds();
            m_wrong += !comeBack();
            cpu += m_bench.server().cpuSeconds() - before;
        }
        m_bench.report().add(u"resume_server_cpu"_s, perOperation(cpu, times), u"us"_s);
        m_bench.report().add(u"resume_round_trips"_s, double(m_trips) / times, u""_s);
        m_bench.addLatencies(u"resume"_s, m_latencies);
        if (m_wrong > 0)
            m_bench.report().addProblem(u"%1 times not everything arrived that was missed"_s.arg(m_wrong));
    }

private:
    void grow(sql::Connection &connection, int changed)
    {
        QList<Room *> rooms;
        m_held.clear();
        for (Room &room : m_history.rooms)
            m_held.insert(room.conversation, room.last);
        for (int i = 0; i < changed; ++i)
            rooms += &m_history.rooms[(m_next += 37) % m_history.rooms.size()];
        growBehindItsBack(connection, rooms);
    }

    //! From the connection to the last missed entry.
    bool comeBack()
    {
        const Time begin = std::chrono::steady_clock::now();
        Crowd crowd(m_bench.server().port(), m_bench.options().isEncrypted);
        if (!crowd.open(1) || !signInAll(crowd, SkeinSpeech({{m_history.traveller}, {}})))
            return false;
        Asker asker(crowd);
        const bool isComplete = asker.ask(FetchFeed{}) && readHeads(asker) && m_held == ends();
        m_latencies.add(begin, std::chrono::steady_clock::now());
        m_trips += asker.trips();
        return isComplete;
    }

    //! Of the rooms; the world channel is none of them.
    bool readHeads(Asker &asker)
    {
        FetchHeads request;
        while (true) {
            const auto page = asker.ask(request);
            if (!page)
                return false;
            for (const Head &head : page->heads) {
                if (m_held.contains(head.conversation) && head.last > m_held.value(head.conversation)
                    && !fill(asker, head.conversation))
                    return false;
            }
            if (!page->more)
                return true;
            request.after = page->heads.last().conversation;
        }
    }

    bool fill(Asker &asker, ConversationId conversation)
    {
        FetchHistory request;
        request.conversation = conversation;
        request.after = m_held.value(conversation);
        const auto page = asker.ask(request);
        if (!page || page->entries.isEmpty())
            return false;
        m_held[conversation] = page->entries.last().seq;
        return true;
    }

    [[nodiscard]] QHash<ConversationId, Seq> ends() const
    {
        QHash<ConversationId, Seq> ends;
        for (const Room &room : m_history.rooms)
            ends.insert(room.conversation, room.last);
        return ends;
    }

    Bench &m_bench;
    LongHistory &m_history;
    QHash<ConversationId, Seq> m_held; //!< the end that the client knows
    Latencies m_latencies;
    qsizetype m_next = 0;
    int m_trips = 0;
    int m_wrong = 0;
};

} // namespace

Result<void> runHistory(Bench &bench)
{
    constexpr int entriesEach = 20;
    const auto number = [&](QLatin1StringView name) { return bench.options().number(name); };
    LongHistory history
        = populateLongHistory(bench.database(), {number("entries"_L1), number("conversations"_L1), entriesEach});
    if (auto started = bench.startServer(); !started)
        return started;
    if (auto signedIn = bench.signIn({{history.reader}, {history.room}}); !signedIn)
        return signedIn;
    Browsing(bench, history.room).run(number("pages"_L1));
    Returning(bench, history).run(number("resumes"_L1), number("changed"_L1));
    return {};
}

} // namespace skein::bench
