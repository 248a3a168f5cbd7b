// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crowd.h"
#include "population.h"
#include "speech.h"

#include <checker/ledger.h>

namespace skein::bench {

using test::Ledger;
using test::Time;

//! Sends messages, so many of them unanswered at a time: an answer makes its sender send the next one. Everything that
//! comes back goes into the ledger.
class Traffic
{
public:
    struct Load
    {
        std::chrono::seconds duration;
        qint64 messages = 0; //!< stop after so many, when the time is not over before; 0: no such limit
        int inFlight = 1;
        int senders = 0; //!< the first connections; 0: all
    };

    Traffic(const Load &load, const Population &population, const Speech &speech, Crowd &crowd);

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
    Load m_load;
    Ledger m_ledger;
    Time m_begin;
};

} // namespace skein::bench
