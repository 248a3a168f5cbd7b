// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/accounts_repository.h>

#include <core/pinyin.h>
#include <domain/login.h>
#include <storage/profile_row.h>
#include <storage/unit.h>
#include <storage/world_repository.h>

namespace skein {

namespace {

AccountCard readCard(const sql::Row &row)
{
    return {readProfile(row), row.enumeration<Gender>("gender"), row.text<Bio>("bio")};
}

OwnAccount readOwn(const sql::Row &row)
{
    return {readProfile(row),
            row.enumeration<Gender>("gender"),
            row.text<Bio>("bio"),
            row.enumeration<Availability>("availability"),
            row.enumeration<ServerRole>("role"),
            row.optionalText<LoginName>("login_name"),
            row.optionalText<EmailAddress>("email"),
            row.optionalText<PhoneNumber>("phone")};
}

} // namespace

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
                             .bind("folded", foldedForSearch(nickname.value()))
                             .bind("pinyin", pinyinKey(nickname.value()))
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

QList<AccountId> AccountsRepository::lockPresent(const QList<AccountId> &accounts)
{
    return m_unit.read("accounts.lockPresent")
        .bind("accounts", accounts)
        .bind("deleted", Standing::Deleted)
        .all([](const sql::Row &row) { return row.id<AccountId>("account"); });
}

void AccountsRepository::setStanding(UserId user, Standing standing)
{
    m_unit.write("accounts.setStanding").bind("user", user).bind("standing", standing).run();
}

QList<Profile> AccountsRepository::search(AccountId reader, const QString &query, AccountId after, qsizetype limit)
{
    const QString wanted = foldedForSearch(query.trimmed());
    if (wanted.isEmpty())
        return {};
    const auto name = LoginName::parse(query);
    const QString pattern = pinyinPattern(query);
    return m_unit.read("accounts.search")
        .bind("after", after)
        .bind("id", query.trimmed().toLongLong())
        .bind("login", name ? std::optional(name->value()) : std::nullopt)
        .bind("folded", wanted)
        .bind("pinyin", pattern.isEmpty() ? std::nullopt : std::optional(pattern))
        .bind("reader", reader)
        .bind("limit", limit)
        .all(readProfile);
}

void AccountsRepository::setNickname(AccountId account, const Nickname &nickname)
{
    m_unit.write("accounts.setNickname")
        .bind("account", account)
        .bind("nickname", nickname)
        .bind("folded", foldedForSearch(nickname.value()))
        .bind("pinyin", pinyinKey(nickname.value()))
        .run();
}

void AccountsRepository::setGender(AccountId account, Gender gender)
{
    m_unit.write("accounts.setGender").bind("account", account).bind("gender", gender).run();
}

void AccountsRepository::setBio(AccountId account, const Bio &bio)
{
    m_unit.write("accounts.setBio").bind("account", account).bind("bio", bio).run();
}

void AccountsRepository::setAvatar(AccountId account, const std::optional<Digest> &avatar)
{
    m_unit.write("accounts.setAvatar").bind("account", account).bind("avatar", avatar).run();
}

void AccountsRepository::setAvailability(AccountId account, Availability availability)
{
    m_unit.write("accounts.setAvailability").bind("account", account).bind("availability", availability).run();
}

Availability AccountsRepository::availabilityOf(AccountId account)
{
    const auto found = m_unit.read("accounts.availability").bind("account", account).one([](const sql::Row &row) {
        return row.enumeration<Availability>("availability");
    });
    return found.value_or(Availability::Invisible);
}

std::optional<AccountCard> AccountsRepository::card(AccountId account)
{
    return m_unit.read("accounts.card").bind("account", account).one(readCard);
}

std::optional<OwnAccount> AccountsRepository::own(AccountId account)
{
    return m_unit.read("accounts.own").bind("account", account).one(readOwn);
}

} // namespace skein
