// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "traffic.h"

namespace skein::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 20s; // without anything new, after the sending

Time now()
{
    return std::chrono::steady_clock::now();
}

} // namespace

Traffic::Traffic(const Load &load, const Population &population, const Speech &speech, Crowd &crowd)
    : m_speech(speech), m_crowd(crowd), m_load(load)
{
    if (m_load.senders == 0 || m_load.senders > crowd.size())
        m_load.senders = crowd.size();
    for (const Room &room : population.rooms)
        m_ledger.addRoom(room.last.next());
    for (const Inhabitant &inhabitant : population.inhabitants)
        m_ledger.addMember(int(inhabitant.room));
}

void Traffic::run()
{
    m_begin = now();
    const auto listener = [this](int peer, QByteArrayView payload) { hear(peer, payload); };
    for (int slot = 0; slot < m_load.inFlight && !isOver(m_begin); ++slot)
        sendNext(slot % m_load.senders);
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
    const bool hasSentAll = m_load.messages > 0 && m_ledger.sent() >= m_load.messages;
    return hasSentAll || now - m_begin >= m_load.duration;
}

void Traffic::sendNext(int sender)
{
    const qint64 message = m_ledger.send(sender, now());
    m_crowd.send(sender, m_speech.post(sender, message));
}

void Traffic::hear(int peer, QByteArrayView message)
{
    const Heard heard = m_speech.hear(message);
    switch (heard.kind) {
    case Heard::Kind::News:
        m_ledger.deliver(peer, heard.number, heard.seq, now());
        break;
    case Heard::Kind::Refusal:
        m_ledger.refuse(heard.number, errorName(heard.error).toString());
        break;
    case Heard::Kind::Answer:
        m_ledger.acknowledge(heard.number, heard.seq, now());
        if (!isOver(now()))
            sendNext(peer);
        break;
    case Heard::Kind::Other:
        break;
    }
}

} // namespace skein::bench
