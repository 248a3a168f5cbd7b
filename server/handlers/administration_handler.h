// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/random.h>
#include <credentials/entrance.h>
#include <handlers/handler.h>
#include <handlers/password_hasher.h>
#include <protocol/admin.h>
#include <routing/router.h>

namespace skein {

//! A password to be: its hash, and the password itself when the server chose it.
struct NewSecret
{
    QByteArray hash;
    std::optional<Password> chosen;
};

//! Users as administrators manage them. Each request asks for Guard::Admin; whom an administrator may touch is decided
//! here: nobody but the owner touches administrators, and the owner is only handed over.
class AdministrationHandler
{
public:
    static constexpr auto slowWork = SlowWork::Hashing;

    struct Needs
    {
        const PasswordHasher &hasher;
        Random &random;
        const Router &router;
        Entrance &entrance;
    };

    AdministrationHandler(PasswordRule passwords, Needs needs);

    Result<Users> handle(Call &call, const ListUsers &request);
    Result<UserDetails> handle(Call &call, const ShowUser &request);

    //! Its guard has been asked by then: a password is hashed for nobody else.
    Result<Done> prepare(Call &, const CreateUser &) { return Done{}; }
    Result<NewSecret> work(const CreateUser &request) const;
    Result<UserCreated> handle(Call &call, const CreateUser &request, const NewSecret &secret);
    Result<Done> handle(Call &call, const UpdateUser &request);
    Result<Done> handle(Call &call, const DisableUser &request);
    Result<Done> handle(Call &call, const EnableUser &request);
    Result<Done> handle(Call &call, const DeleteUser &request);
    Result<Done> prepare(Call &, const ResetPassword &) { return Done{}; }
    Result<NewSecret> work(const ResetPassword &request) const;
    Result<PasswordReset> handle(Call &call, const ResetPassword &request, const NewSecret &secret);

    Result<Registration> handle(Call &call, const GetRegistration &request);
    Result<Done> handle(Call &call, const SetRegistration &request);

private:
    [[nodiscard]] Result<NewSecret> secretFrom(const std::optional<Password> &given) const;

    PasswordRule m_passwords;
    Needs m_needs;
};

} // namespace skein
