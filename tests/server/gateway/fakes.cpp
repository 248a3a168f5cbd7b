// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "fakes.h"

#include <algorithm>

namespace skein::test {

using namespace Qt::StringLiterals;

Submitted FakeSink::submit(Asked asked)
{
    const std::scoped_lock lock(m_mutex);
    m_asked.push_back(asked);
    if (asked.method == u"describe"_s)
        return std::optional(replyFrame(asked.encoding, asked.id, Done{}));
    if (asked.method == u"wait"_s)
        m_waiting.push_back(asked);
    else if (asked.method == u"echo"_s || asked.method == u"sign_in"_s)
        answer(asked);
    else
        return Error{ErrorCode::UnknownMethod, {}, asked.method};
    return std::optional<QByteArray>();
}

void FakeSink::answer(const Asked &asked)
{
    Parcel parcel;
    parcel.sessions = {asked.caller.session.number};
    const QByteArray reply = replyFrame(asked.encoding, asked.id, Done{});
    parcel.frames = std::make_shared<const Frames>(Frames{reply, reply});
    parcel.answers = true;
    if (asked.method == u"sign_in"_s) {
        parcel.signsIn = identityOf(asked.caller.session);
        m_signedIn.push_back(asked.caller.session);
    }
    outlet->post(asked.caller.session.thread, {parcel});
}

void FakeSink::answerWaiting()
{
    const std::scoped_lock lock(m_mutex);
    for (const Asked &asked : std::exchange(m_waiting, {}))
        answer(asked);
}

void FakeSink::tellAll(const QByteArray &payload)
{
    const std::scoped_lock lock(m_mutex);
    const auto frames = std::make_shared<const Frames>(Frames{payload, payload});
    for (const SessionId &session : m_signedIn)
        outlet->post(session.thread, {Parcel{{session.number}, frames, {}, {}, false}});
}

void FakeSink::closed(const Caller &caller)
{
    const std::scoped_lock lock(m_mutex);
    m_closed.push_back(caller);
    std::erase(m_signedIn, caller.session);
}

std::vector<Asked> FakeSink::asked() const
{
    const std::scoped_lock lock(m_mutex);
    return m_asked;
}

std::size_t FakeSink::askedCount() const
{
    return asked().size();
}

std::vector<Caller> FakeSink::closedCallers() const
{
    const std::scoped_lock lock(m_mutex);
    return m_closed;
}

Identity FakeSink::identityOf(SessionId session)
{
    const auto number = qint64(session.number);
    return {UserId(number), AccountId(1000 + number), DeviceId(2000 + number)};
}

} // namespace skein::test
