// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crowd.h"
#include "speech.h"

#include <checker/latencies.h>

#include <deque>

namespace skein::bench {

//! Everybody whose connection is gone connects again, signs in with his token and asks for the heads of his
//! conversations; what is refused is asked again.
class ReturnStorm
{
public:
    ReturnStorm(Crowd &crowd, const Speech &speech) : m_crowd(crowd), m_speech(speech) { }

    //! Until all are back, or nothing moves any more.
    void run();

    [[nodiscard]] int back() const { return int(m_latencies.count()); }
    [[nodiscard]] test::Time::duration span() const { return m_end - m_begin; }
    [[nodiscard]] test::Latencies &latencies() { return m_latencies; }
    //! How many, by the name of the error.
    [[nodiscard]] const QMap<QString, int> &refusals() const { return m_refusals; }

private:
    struct Again
    {
        int peer = 0;
        qint64 number = 0;
        test::Time due;
    };

    void turn();
    void ask(int peer, qint64 number);
    void hear(int peer, const Heard &heard);

    Crowd &m_crowd;
    const Speech &m_speech;
    test::Time m_begin;
    test::Time m_end;
    test::Latencies m_latencies;
    QMap<QString, int> m_refusals;
    std::deque<Again> m_again; //!< by due time
};

} // namespace skein::bench
