// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <domain/account.h>
#include <storage/guests_repository.h>
#include <storage/unit.h>
#include <storage/world_repository.h>

namespace skein {

using sql::Row;

qint64 GuestsRepository::count()
{
    return *m_unit.read("guests.count").one([](const Row &row) { return row.integer("guests"); });
}

UserId GuestsRepository::addUser(Timestamp at, Timestamp expires)
{
    return m_unit.write("guests.insertUser").bind("at", at).bind("expires", expires).insertedId<UserId>();
}

void GuestsRepository::mark(AccountId account)
{
    m_unit.write("guests.setStanding").bind("account", account).bind("standing", Standing::Guest).run();
}

QList<GuestRow> GuestsRepository::expired(Timestamp now, qsizetype limit)
{
    return m_unit.read("guests.expired").bind("now", now).bind("limit", limit).all([](const Row &row) {
        return GuestRow{row.id<UserId>("id"), row.id<AccountId>("account")};
    });
}

void GuestsRepository::remove(const GuestRow &guest)
{
    m_unit.write("guests.deleteSessions").bind("user", guest.user).run();
    m_unit.write("guests.deleteUser").bind("user", guest.user).run();
    m_unit.write("guests.setStanding").bind("account", guest.account).bind("standing", Standing::Deleted).run();
    WorldRepository(m_unit).expel(guest.account);
    m_unit.write("guests.deleteFeed").bind("account", guest.account).run();
    m_unit.write("guests.deleteFeedHead").bind("account", guest.account).run();
}

} // namespace skein
