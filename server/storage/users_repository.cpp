// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/unit.h>
#include <storage/users_repository.h>

namespace skein {

using namespace Qt::StringLiterals;
using sql::Row;

namespace {

UserRow readUser(const Row &row)
{
    return {row.id<UserId>("id"), row.optionalId<AccountId>("account").value_or(AccountId()),
            row.text("password_hash").toLatin1(), row.flag("disabled")};
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
        return takenError(user);
    return *outcome;
}

//! The unique index refused: which of the three exists?
Error UsersRepository::takenError(const NewUser &user)
{
    const auto exists = [this](std::string_view query, const std::optional<QString> &login) {
        return login && m_unit.read(query).bind("login", *login).exists();
    };
    if (exists("users.findByName", valueOf(user.name)))
        return {ErrorCode::NameTaken, u"name"_s, {}};
    if (exists("users.findByEmail", valueOf(user.email)))
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

std::optional<ServerRole> UsersRepository::roleOf(AccountId account)
{
    return m_unit.read("users.roleOf").bind("account", account).one([](const Row &row) {
        return row.enumeration<ServerRole>("role");
    });
}

void UsersRepository::lock(UserId user)
{
    static_cast<void>(m_unit.read("users.lock").bind("id", user).exists());
}

} // namespace skein
