// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/timestamp.h>
#include <domain/account.h>

#include <QList>

namespace skein {

class Unit;

//! Personas. Lives on: lane.
class AccountsRepository
{
public:
    explicit AccountsRepository(Unit &unit) : m_unit(unit) { }

    //! It is in the world channel at once.
    [[nodiscard]] AccountId add(UserId user, const Nickname &nickname, Timestamp at);
    [[nodiscard]] std::optional<Profile> find(AccountId account);
    //! By ascending id; unknown ones are left out.
    [[nodiscard]] QList<Profile> findAll(const QList<AccountId> &accounts);
    //! Whose id or login name is `query`, or whose nickname contains it (without regard to case and width); by
    //! ascending id.
    [[nodiscard]] QList<Profile> search(const QString &query, AccountId after, qsizetype limit);

private:
    Unit &m_unit;
};

} // namespace skein
