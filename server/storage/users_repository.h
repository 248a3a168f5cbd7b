// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/user.h>

#include <QList>

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
    ServerRole role = ServerRole::Member;
};

struct LockedUser
{
    ServerRole role = ServerRole::Member;
    bool disabled = false;
    bool deleted = false;
};

//! What a user signs in with; what is absent stays as it is.
struct UserNames
{
    std::optional<LoginName> name;
    std::optional<EmailAddress> email;
    std::optional<PhoneNumber> phone;
};

//! What a user signs in with, and may.
struct CredentialsRow
{
    UserId id;
    std::optional<LoginName> name;
    std::optional<EmailAddress> email;
    std::optional<PhoneNumber> phone;
    QByteArray passwordHash;
    ServerRole role = ServerRole::Member;
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
    //! Member for one who is disabled, deleted or unknown.
    [[nodiscard]] ServerRole roleOf(UserId user);
    //! Of the account's user; nothing for an account that has none any more.
    [[nodiscard]] std::optional<ServerRole> roleOfAccount(AccountId account);
    //! Until the transaction ends.
    [[nodiscard]] std::optional<LockedUser> lock(UserId user);

    //! Nobody for one who was deleted.
    [[nodiscard]] std::optional<User> find(UserId user);
    //! By ascending id, those who are not deleted and have `filter` in a name of theirs.
    [[nodiscard]] QList<User> page(const QString &filter, UserId after, qsizetype limit);

    //! Errors: name_taken, email_taken, phone_taken, with the field.
    [[nodiscard]] Result<void> rename(UserId user, const UserNames &names);
    void setRole(UserId user, ServerRole role);
    void setDisabled(UserId user, bool disabled);
    void setPassword(UserId user, const QByteArray &passwordHash);
    void remove(UserId user, Timestamp at);

    [[nodiscard]] std::optional<CredentialsRow> credentials(UserId user);
    //! As they are now, and until the end of the transaction: what opens or ends sessions takes turns.
    [[nodiscard]] std::optional<CredentialsRow> lockCredentials(UserId user);
    [[nodiscard]] bool isEmailTaken(const EmailAddress &email);
    //! Errors: name_taken, email_taken, phone_taken.
    [[nodiscard]] Result<void> setName(UserId user, const LoginName &name);
    [[nodiscard]] Result<void> setEmail(UserId user, const EmailAddress &email);
    [[nodiscard]] Result<void> setPhone(UserId user, const PhoneNumber &phone);

private:
    [[nodiscard]] Error takenError(const UserNames &names);
    [[nodiscard]] Result<void> setUnique(std::string_view query, UserId user, const QString &value, const Error &taken);

    Unit &m_unit;
};

} // namespace skein
