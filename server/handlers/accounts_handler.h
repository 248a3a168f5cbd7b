// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/random.h>
#include <handlers/handler.h>
#include <handlers/password_hasher.h>
#include <protocol/accounts.h>

#include <chrono>

namespace skein {

struct GuestRules
{
    bool allowed = false;
    std::chrono::seconds life{std::chrono::hours{24}};
    int most = 100; //!< at a time
};

struct AccountRules
{
    ServerName serverName;
    Epoch epoch;
    qsizetype passwordLength = 8; //!< the least number of characters
    int devicesMost = 10; //!< per user; a further one ends the sessions of the one that was idle longest
    int accountsMost = 5; //!< per user
    std::chrono::seconds sessionIdle = std::chrono::hours(24 * 30); //!< a token unused for longer is dead
    std::chrono::seconds tokenLife = std::chrono::hours(24); //!< an older token is replaced when it is used
    GuestRules guests;
};

//! Users, accounts and their sessions.
class AccountsHandler
{
public:
    static constexpr auto slowWork = SlowWork::Hashing;

    AccountsHandler(AccountRules rules, const PasswordHasher &hasher, Random &random);

    [[nodiscard]] ServerDescription answer(const DescribeServer &request) const;

    //! The password's hash.
    Result<QByteArray> work(const Register &request) const;
    Result<SignedIn> handle(Call &call, const Register &request, const QByteArray &passwordHash);

    //! The user that the login names, or nobody.
    Result<std::optional<UserRow>> prepare(Call &call, const LogIn &request);
    //! The hash that the password fits.
    Result<QByteArray> work(const LogIn &request, const std::optional<UserRow> &user) const;
    Result<SignedIn> handle(Call &call, const LogIn &request, const QByteArray &provenHash);

    Result<SignedIn> handle(Call &call, const EnterAsGuest &request);
    Result<SignedIn> handle(Call &call, const Resume &request);
    Result<Renewed> handle(Call &call, const RenewToken &request);
    Result<Done> handle(Call &call, const LogOut &request);
    Result<Profiles> handle(Call &call, const FindAccounts &request);
    Result<Profiles> handle(Call &call, const GetAccounts &request);

    Result<AccountAdded> handle(Call &call, const AddAccount &request);
    Result<OwnedAccounts> handle(Call &call, const ListOwnAccounts &request);
    Result<SignedIn> handle(Call &call, const EnterAccount &request);

private:
    [[nodiscard]] SessionToken newToken();
    static ServerRole firstRole(Call &call, UserId user);
    SignedIn openSession(Call &call, UserId user, const Profile &profile, const DeviceLabel &label, ServerRole role);
    void makeRoom(Call &call, UserId user);
    Result<DeviceId> sessionOnThisDevice(Call &call, const EnterAccount &request, const SessionToken &token);
    [[nodiscard]] std::optional<SessionRow> liveSession(Call &call, const SessionToken &token);
    Renewed renew(Call &call, const SessionRow &session, const SessionToken &presented);
    SignedIn signIn(Call &call, Identity identity, const Profile &profile, ServerRole role, const Renewed &renewed);

    AccountRules m_rules;
    const PasswordHasher &m_hasher;
    Random &m_random;
};

} // namespace skein
