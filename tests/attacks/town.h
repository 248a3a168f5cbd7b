// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "citizen.h"

#include <protocol/accounts.h>

#include <atomic>
#include <thread>

namespace skein::attacks {

//! What honest people got done while somebody attacked.
struct DailyLife
{
    int sends = 0; //!< answered
    int heard = 0; //!< of these, by the other
    int lost = 0; //!< sends without an answer, or connections that broke
    int newcomers = 0; //!< connected anew, came back with a token and sent
    int turnedAway = 0; //!< newcomers that were not let in; they tried again
    int passwords = 0; //!< connected anew and signed in with a password
    int busy = 0; //!< the same, answered busy; they tried again
    std::chrono::milliseconds worstSend{}; //!< from asking to the answer
    std::chrono::milliseconds worstNewcomer{}; //!< from connecting to the answer to his send
};

//! Two friends who chat, and one of them coming back over and over. Lives on: the thread that made it, but for the days,
//! which have one of their own.
class Town
{
public:
    Town(quint16 port, bool isEncrypted);

    //! Makes the accounts and the friendship. Error: what went wrong.
    [[nodiscard]] Result<void> settle();

    void beginDay();
    [[nodiscard]] DailyLife endDay();

private:
    [[nodiscard]] Result<SessionToken> settle(Citizen &citizen, const QString &name, AccountId &account);
    void live();
    void chat();
    void comeBack();
    void signIn();
    [[nodiscard]] SendMessage message();

    const quint16 m_port;
    const bench::TlsContext m_tls;
    Citizen m_alice;
    Citizen m_bob;
    SessionToken m_token;
    ConversationId m_conversation;
    qint64 m_lastTag = 0;
    DailyLife m_life;
    std::atomic<bool> m_isOver = false;
    std::thread m_day;
};

} // namespace skein::attacks
