// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/contact.h>

namespace skein {

class Unit;

//! Who has whom as a contact: two rows for a relation. Lives on: lane.
class ContactsRepository
{
public:
    explicit ContactsRepository(Unit &unit) : m_unit(unit) { }

    //! Does nothing when they are contacts already.
    void addPair(AccountId a, AccountId b, ConversationId conversation, Timestamp at);
    void removePair(AccountId a, AccountId b);
    [[nodiscard]] bool areContacts(AccountId a, AccountId b);
    [[nodiscard]] std::optional<Contact> find(AccountId owner, AccountId peer);
    [[nodiscard]] QList<Contact> findAll(AccountId owner, const QList<AccountId> &peers);
    //! By ascending peer.
    [[nodiscard]] QList<Contact> page(AccountId owner, AccountId after, qsizetype limit);
    [[nodiscard]] QList<AccountId> peersOf(AccountId owner);
    //! What `owner` calls `peer`. False when they are no contacts.
    bool setRemark(AccountId owner, AccountId peer, const Remark &remark);
    //! Contacts who may see whether `owner` is there: he has not blocked them.
    [[nodiscard]] QList<AccountId> watchersOf(AccountId owner);
    //! Contacts of whom `owner` may see whether they are there: they have not blocked him.
    [[nodiscard]] QList<AccountId> watchedBy(AccountId owner);
    //! Those of `accounts` that are contacts of `owner`.
    [[nodiscard]] QList<AccountId> among(AccountId owner, const QList<AccountId> &accounts);

private:
    Unit &m_unit;
};

} // namespace skein
