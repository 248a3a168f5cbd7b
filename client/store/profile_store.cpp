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

} // namespace

ProfileStore::ProfileStore(Database &database) : m_database(database) { }

std::optional<Profile> ProfileStore::find(AccountId account) const
{
    load();
    const auto found = m_profiles.constFind(account);
    return found == m_profiles.constEnd() ? std::nullopt : std::optional(*found);
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
    for (const auto &profile : m_database.query("profiles.all").all(readProfile))
        m_profiles.insert(profile.account, profile);
}

} // namespace skein::client
