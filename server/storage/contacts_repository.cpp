// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/pinyin.h>
#include <storage/contacts_repository.h>
#include <storage/profile_row.h>
#include <storage/unit.h>

namespace skein {

using sql::Bindings;
using sql::Row;

namespace {

Contact readContact(const Row &row)
{
    const auto conversation = row.id<ConversationId>("conversation");
    return {readProfile(row), conversation, row.text<Remark>("remark")};
}

AccountId readPeer(const Row &row)
{
    return row.id<AccountId>("peer");
}

} // namespace

void ContactsRepository::addPair(AccountId a, AccountId b, ConversationId conversation, Timestamp at)
{
    // In one order, so that two who accept each other at once do not wait in a circle.
    const QList pairs{std::pair{std::min(a, b), std::max(a, b)}, std::pair{std::max(a, b), std::min(a, b)}};
    m_unit.write("contacts.insert").rows(pairs, [&](Bindings &row, const auto &pair) {
        row.bind("owner", pair.first).bind("peer", pair.second).bind("conversation", conversation).bind("at", at);
    });
}

void ContactsRepository::removePair(AccountId a, AccountId b)
{
    m_unit.write("contacts.deletePair").bind("a", a).bind("b", b).run();
}

bool ContactsRepository::areContacts(AccountId a, AccountId b)
{
    return !among(a, {b}).isEmpty();
}

std::optional<Contact> ContactsRepository::find(AccountId owner, AccountId peer)
{
    return m_unit.read("contacts.findAll").bind("owner", owner).bind("peers", QList{peer}).one(readContact);
}

QList<Contact> ContactsRepository::findAll(AccountId owner, const QList<AccountId> &peers)
{
    if (peers.isEmpty())
        return {};
    return m_unit.read("contacts.findAll").bind("owner", owner).bind("peers", peers).all(readContact);
}

QList<Contact> ContactsRepository::page(AccountId owner, AccountId after, qsizetype limit)
{
    return m_unit.read("contacts.page").bind("owner", owner).bind("after", after).bind("limit", limit).all(readContact);
}

QList<AccountId> ContactsRepository::peersOf(AccountId owner)
{
    return m_unit.read("contacts.peers").bind("owner", owner).all(readPeer);
}

bool ContactsRepository::setRemark(AccountId owner, AccountId peer, const Remark &remark)
{
    return m_unit.write("contacts.setRemark")
               .bind("owner", owner)
               .bind("peer", peer)
               .bind("remark", remark)
               .bind("folded", foldedForSearch(remark.value()))
               .bind("pinyin", pinyinKey(remark.value()))
               .run()
        > 0;
}

QList<AccountId> ContactsRepository::watchersOf(AccountId owner)
{
    return m_unit.read("contacts.watchers").bind("owner", owner).all(readPeer);
}

QList<AccountId> ContactsRepository::watchedBy(AccountId owner)
{
    return m_unit.read("contacts.watched").bind("owner", owner).all(readPeer);
}

QList<AccountId> ContactsRepository::among(AccountId owner, const QList<AccountId> &accounts)
{
    if (accounts.isEmpty())
        return {};
    return m_unit.read("contacts.among").bind("owner", owner).bind("accounts", accounts).all(readPeer);
}

} // namespace skein
