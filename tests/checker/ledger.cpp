// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "ledger.h"

#include <algorithm>

namespace skein::test {

using namespace Qt::StringLiterals;

int Ledger::addRoom(Seq next)
{
    m_rooms.push_back({next, 0});
    return int(m_rooms.size()) - 1;
}

int Ledger::addMember(int room)
{
    Room &joined = m_rooms[std::size_t(room)];
    ++joined.members;
    m_members.push_back({room, joined.next});
    return int(m_members.size()) - 1;
}

qint64 Ledger::send(int sender, Time now)
{
    m_messages.push_back({.sender = sender, .sentAt = now, .acknowledged = {}, .delivered = {}});
    return sent() - 1;
}

void Ledger::acknowledge(qint64 number, Seq seq, Time now)
{
    if (number < 0 || number >= sent() || m_messages[std::size_t(number)].acknowledged.isValid()) {
        ++m_unknown;
        return;
    }
    Message &message = m_messages[std::size_t(number)];
    message.acknowledged = seq;
    ++m_acknowledged;
    ++m_answered;
    m_expected += others(message);
    takeInOrder(m_members[std::size_t(message.sender)], seq); // the answer is the sender's delivery
    m_lastAcknowledgement = now;
    m_untilAcknowledged.add(message.sentAt, now);
}

void Ledger::refuse(qint64 number, const QString &reason)
{
    ++m_refusals[reason];
    ++m_answered;
    if (number >= 0 && number < sent())
        m_messages[std::size_t(number)].isRefused = true;
}

void Ledger::deliver(int receiver, qint64 number, Seq seq, Time now)
{
    if (number < 0 || number >= sent()) {
        ++m_unknown;
        return;
    }
    Member &member = m_members[std::size_t(receiver)];
    Message &message = m_messages[std::size_t(number)];
    m_outOfOrder += roomOf(message) != member.room || receiver == message.sender;
    takeInOrder(member, seq);
    message.delivered = seq;
    ++message.deliveries;
    ++m_delivered;
    m_lastDelivery = now;
    m_untilDelivered.add(message.sentAt, now);
}

void Ledger::takeInOrder(Member &member, Seq seq)
{
    m_outOfOrder += seq != member.next;
    member.next = std::max(member.next, seq.next());
}

int Ledger::others(const Message &message) const
{
    return m_rooms[std::size_t(roomOf(message))].members - 1;
}

bool Ledger::isSettled() const
{
    return m_answered >= sent() && m_delivered >= m_expected;
}

qint64 Ledger::unanswered() const
{
    return std::ranges::count_if(m_messages, [](const Message &message) {
        return !message.acknowledged.isValid() && !message.isRefused;
    });
}

qint64 Ledger::incomplete() const
{
    return std::ranges::count_if(m_messages, [this](const Message &message) {
        return message.acknowledged.isValid() && message.deliveries != others(message);
    });
}

qint64 Ledger::differentlyNumbered() const
{
    return std::ranges::count_if(m_messages, [](const Message &message) {
        return message.acknowledged.isValid() && message.deliveries > 0 && message.acknowledged != message.delivered;
    });
}

//! Numbers that are missing or used twice, in all rooms.
qint64 Ledger::holes() const
{
    std::vector<std::vector<Seq>> numbers(m_rooms.size());
    for (const Message &message : m_messages) {
        if (message.acknowledged.isValid())
            numbers[std::size_t(roomOf(message))].push_back(message.acknowledged);
    }
    qint64 wrong = 0;
    for (std::size_t room = 0; room < numbers.size(); ++room) {
        std::ranges::sort(numbers[room]);
        Seq expected = m_rooms[room].next;
        for (const Seq seq : numbers[room]) {
            wrong += seq != expected;
            expected = seq.next();
        }
    }
    return wrong;
}

Findings Ledger::findings() const
{
    using enum Findings::Kind;
    Findings found;
    found.addCount(Unsettled, unanswered(), u"messages got no answer"_s);
    found.addCount(Lost, incomplete(), u"acknowledged messages did not reach every member exactly once"_s);
    found.addCount(Reordered, differentlyNumbered(), u"acknowledged messages were delivered under another number"_s);
    found.addCount(Reordered, holes(), u"numbers break the row of their conversation"_s);
    found.addCount(Reordered, m_outOfOrder, u"deliveries were not the member's next entry"_s);
    found.addCount(Duplicate, m_unknown, u"answers or deliveries belong to no message"_s);
    return found;
}

} // namespace skein::test
