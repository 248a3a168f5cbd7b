// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/pinyin.h>
#include <storage/unit.h>
#include <storage/users_repository.h>

namespace skein {

using namespace Qt::StringLiterals;
using sql::Row;

namespace {

UserRow readUser(const Row &row)
{
    return {row.id<UserId>("id"), row.optionalId<AccountId>("account").value_or(AccountId()),
            row.text("password_hash").toLatin1(), row.flag("disabled"), row.enumeration<ServerRole>("role")};
}

User readRecord(const Row &row)
{
    return {row.id<UserId>("id"),
            row.id<AccountId>("account"),
            row.text<Nickname>("nickname"),
            row.optionalText<LoginName>("login_name"),
            row.optionalText<EmailAddress>("email"),
            row.optionalText<PhoneNumber>("phone"),
            row.enumeration<ServerRole>("role"),
            row.flag("disabled"),
            row.time("created_at"),
            row.optionalTime("last_seen_at")};
}

CredentialsRow readCredentials(const Row &row)
{
    return {row.id<UserId>("id"),
            row.optionalText<LoginName>("login_name"),
            row.optionalText<EmailAddress>("email"),
            row.optionalText<PhoneNumber>("phone"),
            row.text("password_hash").toLatin1(),
            row.enumeration<ServerRole>("role"),
            row.flag("disabled")};
}

template<class Name>
std::optional<QString> valueOf(const std::optional<Name> &name)
{
    return name ? std::optional(name->value()) : std::nullopt;
}

} // namespace

Result<UserId> UsersRepository::add(const NewUser &user)
{
    const auto outcome = m_unit.write("users.insert")
                             .bind("login_name", valueOf(user.name))
                             .bind("email", valueOf(user.email))
                             .bind("phone", valueOf(user.phone))
                             .bind("password_hash", QString::fromLatin1(user.passwordHash))
                             .bind("at", user.at)
                             .tryInsert<UserId>();
    if (!outcome)
        return takenError({user.name, user.email, user.phone});
    return *outcome;
}

//! The unique index refused: which of the three exists?
Error UsersRepository::takenError(const UserNames &names)
{
    const auto exists = [this](std::string_view query, const std::optional<QString> &login) {
        return login && m_unit.read(query).bind("login", *login).exists();
    };
    if (exists("users.findByName", valueOf(names.name)))
        return {ErrorCode::NameTaken, u"name"_s, {}};
    if (exists("users.findByEmail", valueOf(names.email)))
        return {ErrorCode::EmailTaken, u"email"_s, {}};
    return {ErrorCode::PhoneTaken, u"phone"_s, {}};
}

std::optional<UserRow> UsersRepository::findByLogin(const QString &login)
{
    const auto find = [this](std::string_view query, const QString &value) {
        return m_unit.read(query).bind("login", value).one(readUser);
    };
    if (const auto email = EmailAddress::parse(login))
        return find("users.findByEmail", email->value());
    if (const auto phone = PhoneNumber::parse(login))
        return find("users.findByPhone", phone->value());
    if (const auto name = LoginName::parse(login))
        return find("users.findByName", name->value());
    return std::nullopt;
}

ServerRole UsersRepository::roleOf(UserId user)
{
    const auto readRole = [](const Row &row) { return row.enumeration<ServerRole>("role"); };
    return m_unit.read("users.role").bind("id", user).one(readRole).value_or(ServerRole::Member);
}

std::optional<ServerRole> UsersRepository::roleOfAccount(AccountId account)
{
    return m_unit.read("users.roleOfAccount").bind("account", account).one([](const Row &row) {
        return row.enumeration<ServerRole>("role");
    });
}

std::optional<LockedUser> UsersRepository::lock(UserId user)
{
    return m_unit.read("users.lock").bind("id", user).one([](const Row &row) {
        return LockedUser{row.enumeration<ServerRole>("role"), row.flag("disabled"), !row.isNull("deleted_at")};
    });
}

std::optional<User> UsersRepository::find(UserId user)
{
    return m_unit.read("users.find").bind("id", user).one(readRecord);
}

QList<User> UsersRepository::page(const QString &filter, UserId after, qsizetype limit)
{
    return m_unit.read("users.page")
        .bind("after", after)
        .bind("folded", foldedForSearch(filter.trimmed()))
        .bind("limit", limit)
        .all(readRecord);
}

Result<void> UsersRepository::rename(UserId user, const UserNames &names)
{
    const auto outcome = m_unit.write("users.rename")
                             .bind("id", user)
                             .bind("login_name", valueOf(names.name))
                             .bind("email", valueOf(names.email))
                             .bind("phone", valueOf(names.phone))
                             .tryRun();
    if (outcome == sql::Insertion::Duplicate)
        return takenError(names);
    return {};
}

void UsersRepository::setRole(UserId user, ServerRole role)
{
    m_unit.write("users.setRole").bind("id", user).bind("role", role).run();
}

void UsersRepository::setDisabled(UserId user, bool disabled)
{
    m_unit.write("users.setDisabled").bind("id", user).bind("disabled", disabled).run();
}

void UsersRepository::setPassword(UserId user, const QByteArray &passwordHash)
{
    m_unit.write("users.setPassword").bind("id", user).bind("password_hash", QString::fromLatin1(passwordHash)).run();
}

void UsersRepository::remove(UserId user, Timestamp at)
{
    m_unit.write("users.delete").bind("id", user).bind("at", at).run();
}

std::optional<CredentialsRow> UsersRepository::credentials(UserId user)
{
    return m_unit.read("users.credentials").bind("id", user).one(readCredentials);
}

std::optional<CredentialsRow> UsersRepository::lockCredentials(UserId user)
{
    return m_unit.read("users.lockCredentials").bind("id", user).one(readCredentials);
}

bool UsersRepository::isEmailTaken(const EmailAddress &email)
{
    return m_unit.read("users.findByEmail").bind("login", email.value()).exists();
}

Result<void> UsersRepository::setName(UserId user, const LoginName &name)
{
    return setUnique("users.setName", user, name.value(), {ErrorCode::NameTaken, u"name"_s, {}});
}

Result<void> UsersRepository::setEmail(UserId user, const EmailAddress &email)
{
    return setUnique("users.setEmail", user, email.value(), {ErrorCode::EmailTaken, u"email"_s, {}});
}

Result<void> UsersRepository::setPhone(UserId user, const PhoneNumber &phone)
{
    return setUnique("users.setPhone", user, phone.value(), {ErrorCode::PhoneTaken, u"phone"_s, {}});
}

//! The unique index decides.
Result<void> UsersRepository::setUnique(std::string_view query, UserId user, const QString &value, const Error &taken)
{
    if (m_unit.write(query).bind("id", user).bind("value", value).tryRun() == sql::Insertion::Duplicate)
        return taken;
    return {};
}

} // namespace skein
