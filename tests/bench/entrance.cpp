// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "entrance.h"

#include <QDeadlineTimer>

namespace skein::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int atATime = 64;

} // namespace

Result<void> signInAll(Crowd &crowd, const Speech &speech)
{
    int asked = 0;
    int signedIn = 0;
    QDeadlineTimer deadline(Crowd::patience);
    const auto listener = [&](int, QByteArrayView message) {
        const Heard heard = speech.hear(message);
        if (heard.kind != Heard::Kind::Answer || heard.number != Speech::signInNumber)
            return;
        ++signedIn;
        deadline = QDeadlineTimer(Crowd::patience);
    };
    while (signedIn < crowd.size()) {
        for (; asked < crowd.size() && asked - signedIn < atATime; ++asked)
            crowd.send(asked, speech.signIn(asked));
        crowd.turn(100ms, listener);
        if (!crowd.losses().isEmpty() || deadline.hasExpired())
            return Error{
                ErrorCode::Unavailable, {}, u"%1 of %2 connections signed in"_s.arg(signedIn).arg(crowd.size())};
    }
    return {};
}

} // namespace skein::bench
