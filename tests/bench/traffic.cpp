// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "traffic.h"

#include <protocol/frame.h>
#include <protocol/messages.h>

namespace skein::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 20s; // without anything new, after the sending
constexpr RequestId firstRequest = 2; // after the one that signed in
constexpr qsizetype knownMost = 4096; // frames that were read and may come again

Time now()
{
    return std::chrono::steady_clock::now();
}

} // namespace

Traffic::Traffic(const Options &options, const Population &population, Crowd &crowd)
    : m_population(population), m_crowd(crowd), m_duration(options.duration()),
      m_messages(options.number("messages"_L1)), m_inFlight(options.number("in-flight"_L1))
{
    for (const Room &room : population.rooms)
        m_ledger.addRoom(room.last.next());
    for (const Inhabitant &inhabitant : population.inhabitants)
        m_ledger.addMember(int(inhabitant.room));
}

void Traffic::run()
{
    m_begin = now();
    const auto listener = [this](int peer, QByteArrayView payload) { hear(peer, payload); };
    for (int slot = 0; slot < m_inFlight && !isOver(m_begin); ++slot)
        sendNext(slot % int(m_population.inhabitants.size()));
    Time lastNews = m_begin;
    while ((!isOver(now()) || !m_ledger.isSettled()) && now() - lastNews < patience) {
        const qint64 before = m_ledger.acknowledged() + m_ledger.delivered();
        m_crowd.turn(100ms, listener);
        if (m_ledger.acknowledged() + m_ledger.delivered() > before)
            lastNews = now();
    }
    m_crowd.turn(100ms, listener); // what would come twice
}

bool Traffic::isOver(Time now) const
{
    const bool hasSentAll = m_messages > 0 && m_ledger.sent() >= m_messages;
    return hasSentAll || now - m_begin >= m_duration;
}

void Traffic::sendNext(int sender)
{
    const qint64 message = m_ledger.send(sender, now());
    const Room &room = m_population.rooms[m_population.inhabitants[sender].room];
    const SendMessage request{room.conversation, ClientTag(QString::number(message)),
                              {MessageText(u"Lunch at twelve, or is that too early?"_s), {}}};
    m_crowd.send(sender, requestFrame(Encoding::Cbor, firstRequest + message, request));
}

void Traffic::hear(int peer, QByteArrayView payload)
{
    const auto known = m_known.constFind(QByteArray::fromRawData(payload.data(), payload.size()));
    if (known != m_known.cend()) {
        m_ledger.deliver(peer, known->message, known->seq, now());
        return;
    }
    const auto answer = parseAnswer(Encoding::Cbor, payload);
    if (const auto *reply = std::get_if<IncomingReply>(&answer)) {
        hearReply(peer, reply->id - firstRequest, reply->result);
        return;
    }
    const auto *event = std::get_if<IncomingEvent>(&answer);
    if (!event || event->method != QLatin1StringView(EntryPosted::method.data(), qsizetype(EntryPosted::method.size())))
        return;
    const News news = newsIn(event->params);
    if (m_known.size() >= knownMost)
        m_known.clear();
    m_known.insert(payload.toByteArray(), news);
    m_ledger.deliver(peer, news.message, news.seq, now());
}

void Traffic::hearReply(int peer, qint64 message, const Result<QCborValue> &result)
{
    if (!result) {
        m_ledger.refuse(message, errorName(result.error().code).toString());
        return;
    }
    const auto accepted = decode<MessageAccepted>(*result);
    m_ledger.acknowledge(message, accepted ? accepted->seq : Seq(), now());
    if (!isOver(now()))
        sendNext(peer);
}

Traffic::News Traffic::newsIn(const QCborValue &params)
{
    const auto posted = decode<EntryPosted>(params);
    if (!posted || !posted->entry.tag)
        return {};
    bool isNumber = false;
    const qint64 message = posted->entry.tag->value().toLongLong(&isNumber);
    return {isNumber ? message : -1, posted->entry.seq};
}

} // namespace skein::bench
