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
    //! What the user calls an account: his own remark, else its nickname; nothing when neither is known.
    [[nodiscard]] std::optional<QString> nameOf(AccountId account) const;
    //! What the account says of itself alone; nothing before the server told it.
    [[nodiscard]] std::optional<OwnAccount> own() const;
    void put(const OwnAccount &own);
    void put(const Profile &profile);
    void put(const QList<Profile> &profiles);
    //! Within a transaction that writes the contact, too; an empty one: none.
    void setRemark(AccountId account, const QString &remark);
    //! Reads the table anew: something else wrote it, or a transaction was undone.
    void forgetCache() { m_isLoaded = false; }

private:
    void load() const;

    Database &m_database;
    mutable QHash<AccountId, Profile> m_profiles;
    mutable QHash<AccountId, QString> m_remarks;
    mutable bool m_isLoaded = false;
};

} // namespace skein::client
