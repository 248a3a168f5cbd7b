// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crowd.h"
#include "ledger.h"
#include "options.h"
#include "population.h"
#include "speech.h"

namespace skein::bench {

//! Sends messages, so many of them unanswered at a time: an answer makes its sender send the next one. Everything that
//! comes back goes into the ledger. Numbers: seconds, messages, in-flight, senders.
class Traffic
{
public:
    Traffic(const Options &options, const Population &population, const Speech &speech, Crowd &crowd);

    //! Until the time is over or all messages are sent, then until everything has arrived or nothing more comes.
    void run();
    [[nodiscard]] Ledger &ledger() { return m_ledger; }
    [[nodiscard]] Time begin() const { return m_begin; }

private:
    void sendNext(int sender);
    [[nodiscard]] bool isOver(Time now) const;
    void hear(int peer, QByteArrayView message);

    const Speech &m_speech;
    Crowd &m_crowd;
    std::chrono::seconds m_duration;
    qint64 m_messages;
    int m_inFlight;
    int m_senders;
    Ledger m_ledger;
    Time m_begin;
};

} // namespace skein::bench
