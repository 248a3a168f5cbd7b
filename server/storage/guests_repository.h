// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/timestamp.h>
#include <domain/ids.h>

#include <QList>

namespace skein {

class Unit;

struct GuestRow
{
    UserId user;
    AccountId account;
};

//! Users without a name and a password, for a while. Lives on: lane.
class GuestsRepository
{
public:
    explicit GuestsRepository(Unit &unit) : m_unit(unit) { }

    [[nodiscard]] qint64 count();
    [[nodiscard]] UserId addUser(Timestamp at, Timestamp expires);
    //! The account is known as a guest's.
    void mark(AccountId account);
    //! Whose time is over, at most `limit` of them.
    [[nodiscard]] QList<GuestRow> expired(Timestamp now, qsizetype limit);
    //! The user, its sessions, marks and feed go; of the account only what it wrote is left.
    void remove(const GuestRow &guest);

private:
    Unit &m_unit;
};

} // namespace skein
