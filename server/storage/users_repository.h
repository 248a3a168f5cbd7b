// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/account.h>
#include <domain/login.h>

#include <core/timestamp.h>

#include <optional>

namespace skein {

class Unit;

//! A user to be. At least one of name, email and phone is there.
struct NewUser
{
    std::optional<LoginName> name;
    std::optional<EmailAddress> email;
    std::optional<PhoneNumber> phone;
    QByteArray passwordHash;
    Timestamp at;
};

struct UserRow
{
    UserId id;
    AccountId account; //!< the first one
    QByteArray passwordHash;
    bool disabled = false;
};

//! Logins. Lives on: lane.
class UsersRepository
{
public:
    explicit UsersRepository(Unit &unit) : m_unit(unit) { }

    //! Errors: name_taken, email_taken, phone_taken, with the field.
    [[nodiscard]] Result<UserId> add(const NewUser &user);
    //! By name, e-mail address or phone number, whichever it looks like.
    [[nodiscard]] std::optional<UserRow> findByLogin(const QString &login);
    //! Of the account's user; nothing for an account that has none any more.
    [[nodiscard]] std::optional<ServerRole> roleOf(AccountId account);
    //! Until the end of the transaction nobody else counts or changes what belongs to the user.
    void lock(UserId user);

private:
    [[nodiscard]] Error takenError(const NewUser &user);

    Unit &m_unit;
};

} // namespace skein
