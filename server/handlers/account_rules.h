// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/account.h>
#include <domain/credentials.h>
#include <domain/epoch.h>
#include <protocol/accounts.h>

#include <chrono>

namespace skein {

struct GuestRules
{
    bool allowed = false;
    std::chrono::seconds life = std::chrono::hours(24);
    int most = 100; //!< at a time
};

struct AccountRules
{
    ServerName serverName;
    Epoch epoch;
    PasswordRule password;
    bool sendsMail = false; //!< else an administrator issues codes
    int devicesMost = 10; //!< per user; a further one ends the sessions of the one that was idle longest
    int accountsMost = 5; //!< per user
    std::chrono::seconds sessionIdle = std::chrono::hours(24 * 30); //!< a token unused for longer is dead
    std::chrono::seconds tokenLife = std::chrono::hours(24); //!< an older token is replaced when it is used
    GuestRules guests;
};

} // namespace skein
