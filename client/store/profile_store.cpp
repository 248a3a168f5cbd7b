// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <store/profile_store.h>

namespace skein::client {

namespace {

Profile readProfile(const sql::Row &row)
{
    return {row.id<AccountId>("account"), row.text<Nickname>("nickname"), row.optionalBytes<Digest>("avatar"),
            row.optionalId<Standing>("standing")};
}

OwnAccount readOwn(const sql::Row &row)
{
    OwnAccount own;
    own.profile.account = row.id<AccountId>("account");
    own.gender = row.enumeration<Gender>("gender");
    own.bio = row.text<Bio>("bio");
    own.availability = row.enumeration<Availability>("availability");
    own.role = row.enumeration<ServerRole>("role");
    own.name = row.optionalText<LoginName>("name");
    own.email = row.optionalText<EmailAddress>("email");
    own.phone = row.optionalText<PhoneNumber>("phone");
    return own;
}

template<class Name>
std::optional<QString> textOf(const std::optional<Name> &name)
{
    return name ? std::optional(name->value()) : std::nullopt;
}

} // namespace

ProfileStore::ProfileStore(Database &database) : m_database(database) { }

std::optional<Profile> ProfileStore::find(AccountId account) const
{
    load();
    const auto found = m_profiles.constFind(account);
    return found == m_profiles.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<QString> ProfileStore::nameOf(AccountId account) const
{
    load();
    if (const auto remark = m_remarks.constFind(account); remark != m_remarks.constEnd())
        return *remark;
    const auto profile = find(account);
    return profile ? std::optional(profile->nickname.value()) : std::nullopt;
}

std::optional<OwnAccount> ProfileStore::own() const
{
    auto own = m_database.query("profiles.own").one(readOwn);
    if (own)
        own->profile = find(own->profile.account).value_or(own->profile);
    return own;
}

void ProfileStore::put(const OwnAccount &own)
{
    (void)m_database.write([&] {
        put(own.profile);
        m_database.query("profiles.put_own")
            .bind("account", own.profile.account)
            .bind("gender", own.gender)
            .bind("bio", own.bio)
            .bind("availability", own.availability)
            .bind("role", own.role)
            .bind("name", textOf(own.name))
            .bind("email", textOf(own.email))
            .bind("phone", textOf(own.phone))
            .run();
        m_database.changes().profiles.insert(own.profile.account);
    });
}

void ProfileStore::setRemark(AccountId account, const QString &remark)
{
    load();
    if (m_remarks.value(account) == remark)
        return;
    if (remark.isEmpty())
        m_remarks.remove(account);
    else
        m_remarks.insert(account, remark);
    m_database.changes().profiles.insert(account);
}

QList<AccountId> ProfileStore::unknownOf(const QList<AccountId> &accounts) const
{
    load();
    QList<AccountId> unknown;
    std::ranges::copy_if(accounts, std::back_inserter(unknown),
                         [&](AccountId account) { return !m_profiles.contains(account) && !unknown.contains(account); });
    return unknown;
}

void ProfileStore::put(const Profile &profile)
{
    if (find(profile.account) == profile)
        return;
    const auto written = m_database.write([&] {
        m_database.query("profiles.put")
            .bind("account", profile.account)
            .bind("nickname", profile.nickname)
            .bind("avatar", profile.avatar)
            .bind("standing", profile.standing)
            .run();
        m_profiles.insert(profile.account, profile);
        m_database.changes().profiles.insert(profile.account);
    });
    if (!written)
        forgetCache();
}

void ProfileStore::put(const QList<Profile> &profiles)
{
    const auto written = m_database.write([&] {
        for (const auto &profile : profiles)
            put(profile);
    });
    if (!written)
        forgetCache();
}

void ProfileStore::load() const
{
    if (std::exchange(m_isLoaded, true))
        return;
    m_profiles.clear();
    m_remarks.clear();
    for (const auto &profile : m_database.query("profiles.all").all(readProfile))
        m_profiles.insert(profile.account, profile);
    m_database.query("contacts.remarks").each([this](const sql::Row &row) {
        m_remarks.insert(row.id<AccountId>("account"), row.text("remark"));
    });
}

} // namespace skein::client
