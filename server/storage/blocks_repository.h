// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/timestamp.h>
#include <domain/account.h>

#include <QList>

namespace skein {

class Unit;

//! Who takes nothing of whom. Lives on: lane.
class BlocksRepository
{
public:
    explicit BlocksRepository(Unit &unit) : m_unit(unit) { }

    //! Does nothing when it is there already.
    void add(AccountId owner, AccountId blocked, Timestamp at);
    //! Whether there was one.
    bool remove(AccountId owner, AccountId blocked);
    //! Those of the account and those on it. Who had blocked it.
    QList<AccountId> removeAll(AccountId account);
    [[nodiscard]] bool has(AccountId owner, AccountId blocked);
    //! Those of `accounts` who have blocked `blocked`.
    [[nodiscard]] QList<AccountId> ownersAmong(const QList<AccountId> &accounts, AccountId blocked);
    //! Those of `accounts` whom `owner` has blocked.
    [[nodiscard]] QList<Profile> findAll(AccountId owner, const QList<AccountId> &accounts);

private:
    Unit &m_unit;
};

} // namespace skein
