// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <mail/mailer.h>

#include <core/logging.h>
#include <sql/failure.h>

#include <algorithm>

namespace skein {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds shortestPause = 1s; // a round that fails does not begin anew at once
constexpr milliseconds longestPause = 1min; // the wall clock may jump

} // namespace

Mailer::Mailer(Needs needs) : m_needs(std::move(needs)), m_thread([this] { work(); }) { }

Mailer::~Mailer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void Mailer::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isWoken = true;
    }
    m_changed.notify_one();
}

void Mailer::work()
{
    for (bool isEnding = false; !isEnding;) {
        wait(round());
        const std::lock_guard lock(m_mutex);
        isEnding = m_isEnding;
    }
    m_storage.reset(); // a connection is closed on the thread that opened it
}

//! How long there is nothing to do.
milliseconds Mailer::round()
{
    try {
        if (!m_storage)
            m_storage = m_needs.openStorage();
        const auto next = MailRound(*m_storage, *m_needs.sender).run(m_needs.clock.now());
        return next ? std::clamp(*next - m_needs.clock.now(), shortestPause, longestPause) : longestPause;
    } catch (const sql::Failure &failure) {
        qCWarning(logApp) << "mails wait for the database:" << failure.what();
        m_storage.reset();
        return longestPause;
    }
}

void Mailer::wait(milliseconds pause)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, pause, [this] { return m_isWoken || m_isEnding; });
    m_isWoken = false;
}

} // namespace skein
