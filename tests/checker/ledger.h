// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "findings.h"
#include "latencies.h"

#include <domain/ids.h>

#include <QMap>

#include <vector>

namespace skein::test {

//! What was sent, acknowledged and delivered, and whether it fits together: every acknowledged message reaches every
//! other member of its room exactly once, in order with what he sent himself, and the numbers of a room have no hole.
//! Members and rooms are numbered from 0.
class Ledger
{
public:
    //! A conversation whose next message gets `next`. Members are numbered in the order in which they are added.
    int addRoom(Seq next);
    int addMember(int room);

    //! Answers the message's number: 0, 1, 2 …
    [[nodiscard]] qint64 send(int sender, Time now);
    void acknowledge(qint64 message, Seq seq, Time now);
    void refuse(qint64 message, const QString &reason);
    void deliver(int member, qint64 message, Seq seq, Time now);

    //! Every message was answered, and everybody has what was acknowledged.
    [[nodiscard]] bool isSettled() const;
    //! What the member must get next.
    [[nodiscard]] Seq next(int member) const { return m_members[std::size_t(member)].next; }
    [[nodiscard]] Findings findings() const;
    //! How many were refused, by the name of the error.
    [[nodiscard]] const QMap<QString, qint64> &refusals() const { return m_refusals; }

    [[nodiscard]] qint64 sent() const { return qint64(m_messages.size()); }
    [[nodiscard]] qint64 acknowledged() const { return m_acknowledged; }
    [[nodiscard]] qint64 delivered() const { return m_delivered; }
    [[nodiscard]] Time lastAcknowledgement() const { return m_lastAcknowledgement; }
    [[nodiscard]] Time lastDelivery() const { return m_lastDelivery; }
    [[nodiscard]] Latencies &untilAcknowledged() { return m_untilAcknowledged; }
    [[nodiscard]] Latencies &untilDelivered() { return m_untilDelivered; }

private:
    struct Room
    {
        Seq next;
        int members = 0;
    };

    struct Member
    {
        int room = 0;
        Seq next;
    };

    struct Message
    {
        int sender = 0;
        Time sentAt;
        Seq acknowledged; //!< zero: not yet
        Seq delivered; //!< zero: to nobody yet
        int deliveries = 0;
        bool isRefused = false;
    };

    void takeInOrder(Member &member, Seq seq);
    [[nodiscard]] int others(const Message &message) const; //!< how many must get it
    [[nodiscard]] int roomOf(const Message &message) const { return m_members[std::size_t(message.sender)].room; }
    [[nodiscard]] qint64 unanswered() const;
    [[nodiscard]] qint64 incomplete() const;
    [[nodiscard]] qint64 differentlyNumbered() const;
    [[nodiscard]] qint64 holes() const;

    std::vector<Room> m_rooms;
    std::vector<Member> m_members;
    std::vector<Message> m_messages;
    QMap<QString, qint64> m_refusals;
    qint64 m_acknowledged = 0;
    qint64 m_delivered = 0;
    qint64 m_expected = 0; //!< deliveries of what was acknowledged
    qint64 m_answered = 0;
    qint64 m_outOfOrder = 0; //!< deliveries that are not the member's next entry
    qint64 m_unknown = 0; //!< answers and deliveries of messages that nobody sent
    Time m_lastAcknowledgement;
    Time m_lastDelivery;
    Latencies m_untilAcknowledged;
    Latencies m_untilDelivered;
};

} // namespace skein::test
