// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "citizen.h"

#include <QDeadlineTimer>

#include <poll.h>

namespace skein::attacks {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 60s; // machines that build beside it are slow

} // namespace

bool Citizen::open()
{
    for (const QDeadlineTimer deadline(patience); !m_peer.isOpen() && !m_peer.isLost() && !deadline.hasExpired();)
        turn(100ms);
    return m_peer.isOpen() && !m_peer.isLost();
}

void Citizen::listen(std::chrono::milliseconds time)
{
    for (const QDeadlineTimer deadline(time); !deadline.hasExpired() && !m_peer.isLost();)
        turn(std::chrono::milliseconds(deadline.remainingTime()));
}

Result<QCborValue> Citizen::await()
{
    m_reply.reset();
    for (const QDeadlineTimer deadline(patience); !m_reply && !m_peer.isLost() && !deadline.hasExpired();)
        turn(100ms);
    return m_reply.value_or(Error{ErrorCode::Unavailable, {}, u"no answer"_s});
}

void Citizen::turn(std::chrono::milliseconds most)
{
    m_peer.write();
    const short events = short(POLLIN | (m_peer.wantsToWrite() || !m_peer.isOpen() ? POLLOUT : 0));
    pollfd polled{m_peer.descriptor(), events, 0};
    ::poll(&polled, 1, int(most.count()));
    m_peer.advance([this](QByteArrayView frame) { hear(frame); });
}

void Citizen::hear(QByteArrayView frame)
{
    auto answer = parseAnswer(Encoding::Cbor, frame);
    if (auto *reply = std::get_if<IncomingReply>(&answer); reply && reply->id == m_lastId)
        m_reply = std::move(reply->result);
    else if (const auto *event = std::get_if<IncomingEvent>(&answer))
        m_heard += event->method == QLatin1StringView(EntryPosted::method.data(), qsizetype(EntryPosted::method.size()));
}

} // namespace skein::attacks
