// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/accounts_repository.h>

#include <domain/login.h>
#include <storage/folded_text.h>
#include <storage/profile_row.h>
#include <storage/unit.h>
#include <storage/world_repository.h>

namespace skein {

AccountId AccountsRepository::add(UserId user, const Nickname &nickname, Timestamp at)
{
    return insert(user, {}, nickname, at);
}

AccountId AccountsRepository::addAnother(UserId user, const ClientTag &tag, const Nickname &nickname, Timestamp at)
{
    return insert(user, tag.value(), nickname, at);
}

std::optional<Profile> AccountsRepository::findTagged(UserId user, const ClientTag &tag)
{
    return m_unit.read("accounts.tagged").bind("user", user).bind("tag", tag).one(readProfile);
}

QList<Profile> AccountsRepository::of(UserId user)
{
    return m_unit.read("accounts.ofUser").bind("user", user).all(readProfile);
}

AccountId AccountsRepository::insert(UserId user, const std::optional<QString> &tag, const Nickname &nickname, Timestamp at)
{
    const auto account = m_unit.write("accounts.insert")
                             .bind("user", user)
                             .bind("tag", tag)
                             .bind("nickname", nickname)
                             .bind("folded", foldedText(nickname.value()))
                             .bind("at", at)
                             .insertedId<AccountId>();
    m_unit.write("accounts.insertFeed").bind("account", account).run();
    WorldRepository(m_unit).admit(account);
    return account;
}

std::optional<Profile> AccountsRepository::find(AccountId account)
{
    return m_unit.read("accounts.findAll").bind("accounts", QList{account}).one(readProfile);
}

QList<Profile> AccountsRepository::findAll(const QList<AccountId> &accounts)
{
    return m_unit.read("accounts.findAll").bind("accounts", accounts).all(readProfile);
}

QList<Profile> AccountsRepository::search(const QString &query, AccountId after, qsizetype limit)
{
    const QString wanted = foldedText(query.trimmed());
    if (wanted.isEmpty())
        return {};
    const auto name = LoginName::parse(query);
    return m_unit.read("accounts.search")
        .bind("after", after)
        .bind("id", query.trimmed().toLongLong())
        .bind("login", name ? std::optional(name->value()) : std::nullopt)
        .bind("folded", wanted)
        .bind("limit", limit)
        .all(readProfile);
}

} // namespace skein
