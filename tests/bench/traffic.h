// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crowd.h"
#include "ledger.h"
#include "options.h"
#include "population.h"

#include <QCborValue>
#include <QHash>

namespace skein::bench {

//! Sends messages: a fixed number of senders each wait for the answer and send the next one. Everything that comes back
//! goes into the ledger. Numbers: seconds, messages, in-flight.
class Traffic
{
public:
    Traffic(const Options &options, const Population &population, Crowd &crowd);

    //! Until the time is over or all messages are sent, then until everything has arrived or nothing more comes.
    void run();
    [[nodiscard]] Ledger &ledger() { return m_ledger; }
    [[nodiscard]] Time begin() const { return m_begin; }

private:
    //! What a frame says. The members of a group get the same bytes, so that one reading serves them all.
    struct News
    {
        qint64 message = -1; //!< below 0: not a message
        Seq seq;
    };

    void sendNext(int sender);
    [[nodiscard]] bool isOver(Time now) const;
    void hear(int peer, QByteArrayView payload);
    void hearReply(int peer, qint64 message, const Result<QCborValue> &result);
    [[nodiscard]] static News newsIn(const QCborValue &params);

    const Population &m_population;
    Crowd &m_crowd;
    std::chrono::seconds m_duration;
    qint64 m_messages;
    int m_inFlight;
    Ledger m_ledger;
    QHash<QByteArray, News> m_known;
    Time m_begin;
};

} // namespace skein::bench
