// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <session/token_renewal.h>
#include <session/transient.h>

namespace skein::client {

namespace {

//! Longer than timers run.
constexpr std::chrono::milliseconds longest = std::chrono::hours(24 * 20);

//! What the server measures must be over when it is asked.
constexpr std::chrono::milliseconds margin = std::chrono::seconds(1);

} // namespace

TokenRenewal::TokenRenewal(Session &session, RequestChannel &channel, TimerFactory &timers, QObject *parent)
    : QObject(parent), m_session(session), m_channel(channel), m_timer(timers.make([this] { renew(); }))
{
    connect(&session, &Session::signedIn, this, [this] { plan(m_session.renewAfter()); });
    connect(&session, &Session::signedOff, this, [this] { m_timer->stop(); });
}

void TokenRenewal::plan(std::chrono::milliseconds after)
{
    m_timer->stop();
    if (after > std::chrono::milliseconds(0))
        m_timer->start(std::min(after + margin, longest));
}

//! A refusal for good closes the connection, and the next sign-in says why.
QCoro::Task<> TokenRenewal::renew()
{
    if (!m_session.isSignedIn())
        co_return;
    const RenewToken request{m_session.account().token};
    const auto answer = co_await m_channel.send(request);
    if (!m_session.isSignedIn() || m_session.account().token != request.token)
        co_return;
    if (answer && answer->token)
        m_session.keepToken(*answer->token);
    if (answer)
        plan(std::chrono::milliseconds(answer->renewAfter));
    else if (isTransient(answer.error().code))
        plan(soon);
}

} // namespace skein::client
