// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/random.h>
#include <credentials/entrance.h>
#include <handlers/account_rules.h>
#include <handlers/handler.h>
#include <handlers/password_hasher.h>

namespace skein {

//! Users, accounts and their sessions.
class AccountsHandler
{
public:
    static constexpr auto slowWork = SlowWork::Hashing;

    AccountsHandler(AccountRules rules, const PasswordHasher &hasher, Random &random, Entrance &entrance);

    //! Who wants to sign in, and the user that the login names, or nobody.
    struct Newcomer
    {
        Entrance::Attempt attempt;
        std::optional<UserRow> user;
    };

    [[nodiscard]] ServerDescription answer(const DescribeServer &request) const;

    //! Where the caller is.
    Result<QString> prepare(Call &call, const Register &request);
    //! The password's hash.
    Result<QByteArray> work(const Register &request, const QString &address) const;
    Result<SignedIn> handle(Call &call, const Register &request, const QByteArray &passwordHash);

    Result<Newcomer> prepare(Call &call, const LogIn &request);
    //! The hash that the password fits.
    Result<QByteArray> work(const LogIn &request, const Newcomer &newcomer) const;
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
    [[nodiscard]] static Result<void> checkRegistrationOpen(Call &call);
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
    Entrance &m_entrance;
};

} // namespace skein
