// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "return_storm.h"

#include "skein_speech.h"

#include <protocol/sync.h>

#include <QDeadlineTimer>

namespace skein::bench {

using namespace std::chrono_literals;
using test::Time;

namespace {

constexpr qint64 headsNumber = 0; // the request after the sign-in
constexpr auto pause = 200ms; // before what was refused is asked again

} // namespace

void ReturnStorm::run()
{
    m_begin = std::chrono::steady_clock::now();
    QDeadlineTimer deadline(Crowd::patience);
    while (back() < m_crowd.size() && !deadline.hasExpired()) {
        const int before = back();
        turn();
        if (back() > before)
            deadline = QDeadlineTimer(Crowd::patience);
    }
    m_end = std::chrono::steady_clock::now();
}

void ReturnStorm::turn()
{
    m_crowd.turn(10ms, [this](int peer, QByteArrayView message) { hear(peer, m_speech.hear(message)); });
    for (const int peer : m_crowd.takeOpened())
        ask(peer, Speech::signInNumber);
    for (const int peer : m_crowd.takeLost())
        m_crowd.reconnect(peer);
    for (const Time now = std::chrono::steady_clock::now(); !m_again.empty() && m_again.front().due <= now;) {
        ask(m_again.front().peer, m_again.front().number);
        m_again.pop_front();
    }
}

void ReturnStorm::ask(int peer, qint64 number)
{
    const bool isSignIn = number == Speech::signInNumber;
    m_crowd.send(peer, isSignIn ? m_speech.signIn(peer) : SkeinSpeech::ask(number, FetchHeads{}));
}

void ReturnStorm::hear(int peer, const Heard &heard)
{
    const Time now = std::chrono::steady_clock::now();
    if (heard.kind == Heard::Kind::Refusal) {
        ++m_refusals[errorName(heard.error).toString()];
        m_again.push_back({peer, heard.number, now + pause});
    } else if (heard.kind == Heard::Kind::Answer && heard.number == Speech::signInNumber) {
        ask(peer, headsNumber);
    } else if (heard.kind == Heard::Kind::Answer) {
        m_latencies.add(m_begin, now);
    }
}

} // namespace skein::bench
