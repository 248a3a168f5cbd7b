// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <storage/blocks_repository.h>
#include <storage/profile_row.h>
#include <storage/unit.h>

namespace skein {

using sql::Row;

namespace {

AccountId readOwner(const Row &row)
{
    return row.id<AccountId>("owner");
}

} // namespace

void BlocksRepository::add(AccountId owner, AccountId blocked, Timestamp at)
{
    m_unit.write("blocks.insert").bind("owner", owner).bind("blocked", blocked).bind("at", at).run();
}

bool BlocksRepository::remove(AccountId owner, AccountId blocked)
{
    return m_unit.write("blocks.delete").bind("owner", owner).bind("blocked", blocked).run() > 0;
}

QList<AccountId> BlocksRepository::removeAll(AccountId account)
{
    const auto owners = m_unit.read("blocks.owners").bind("blocked", account).all(readOwner);
    m_unit.write("blocks.deleteOwned").bind("owner", account).run();
    m_unit.write("blocks.deleteOn").bind("blocked", account).run();
    return owners;
}

bool BlocksRepository::has(AccountId owner, AccountId blocked)
{
    return m_unit.read("blocks.find").bind("owner", owner).bind("blocked", blocked).exists();
}

QList<AccountId> BlocksRepository::ownersAmong(const QList<AccountId> &accounts, AccountId blocked)
{
    if (accounts.isEmpty())
        return {};
    return m_unit.read("blocks.among").bind("accounts", accounts).bind("blocked", blocked).all(readOwner);
}

QList<Profile> BlocksRepository::findAll(AccountId owner, const QList<AccountId> &accounts)
{
    if (accounts.isEmpty())
        return {};
    return m_unit.read("blocks.findAll").bind("owner", owner).bind("accounts", accounts).all(readProfile);
}

} // namespace skein
