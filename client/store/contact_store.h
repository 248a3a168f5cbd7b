// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/contact.h>
#include <store/database.h>
#include <store/rows.h>

namespace skein::client {

class ProfileStore;

//! Contacts and contact requests. Lives on: main.
class ContactStore
{
public:
    ContactStore(Database &database, ProfileStore &profiles);

    [[nodiscard]] QList<ContactRow> contacts() const; //!< by nickname
    [[nodiscard]] std::optional<ContactRow> contact(AccountId account) const;
    [[nodiscard]] QList<ContactRequest> requests() const; //!< newest first, both directions, answered ones too
    [[nodiscard]] qint64 waitingRequests() const; //!< incoming and unanswered

    void put(const Contact &contact);
    void removeContact(AccountId account);
    void put(const ContactRequest &request);
    void removeRequest(AccountId other);

    [[nodiscard]] QList<Profile> blocked() const; //!< whom the user takes nothing of, by number
    [[nodiscard]] bool isBlocked(AccountId account) const;
    void putBlock(const Profile &blocked);
    void removeBlock(AccountId account);

private:
    Database &m_database;
    ProfileStore &m_profiles;
};

} // namespace skein::client
