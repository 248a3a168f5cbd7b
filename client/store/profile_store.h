// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/account.h>
#include <store/database.h>

#include <QHash>

namespace skein::client {

//! What is known of accounts; kept in memory as well. Lives on: main.
class ProfileStore
{
public:
    explicit ProfileStore(Database &database);

    [[nodiscard]] std::optional<Profile> find(AccountId account) const;
    //! Those of `accounts` of whom nothing is known.
    [[nodiscard]] QList<AccountId> unknownOf(const QList<AccountId> &accounts) const;
    void put(const Profile &profile);
    void put(const QList<Profile> &profiles);
    //! Reads the table anew: something else wrote it, or a transaction was undone.
    void forgetCache() { m_isLoaded = false; }

private:
    void load() const;

    Database &m_database;
    mutable QHash<AccountId, Profile> m_profiles;
    mutable bool m_isLoaded = false;
};

} // namespace skein::client
