// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/person_list_model.h>
#include <models/request_list_model.h>
#include <models/wording.h>
#include <session/workspace.h>

namespace skein::client {

//! Who is who in an account: names, presence and relations, ready to be shown. Lives on: main.
class People
{
public:
    People(Workspace &workspace, const Wording &wording) : m_workspace(workspace), m_wording(wording) { }

    //! "You" for the own account; the number while the nickname is not known.
    [[nodiscard]] QString nameOf(AccountId account) const;
    //! What the user calls somebody, else the nickname: as `nameOf`, but the own nickname instead of "You".
    [[nodiscard]] QString nicknameOf(AccountId account) const;
    [[nodiscard]] QUrl avatarOf(AccountId account) const;
    //! "online", "away", "busy", "offline", or empty for who is not a contact.
    [[nodiscard]] QString presenceOf(AccountId account) const;
    [[nodiscard]] bool isContact(AccountId account) const;

    [[nodiscard]] PersonItem person(const Profile &profile) const;
    [[nodiscard]] PersonItem person(AccountId account) const;
    [[nodiscard]] QList<PersonItem> contacts() const; //!< by letter and name
    [[nodiscard]] QList<PersonItem> members(ConversationId conversation) const; //!< owner, admins, then by name
    //! Who stands for a group that has no picture; key, name and picture are set.
    [[nodiscard]] QList<PersonItem> faces(const ConversationRow &row) const;
    [[nodiscard]] QList<PersonItem> blocked() const; //!< whom the user takes nothing of
    //! A search result: says why somebody cannot be asked to become a contact.
    [[nodiscard]] PersonItem found(const Profile &profile) const;
    [[nodiscard]] QList<RequestItem> requests(bool incoming) const; //!< waiting ones first, then the newest first

private:
    [[nodiscard]] PersonItem member(const Member &member, Role ownRole) const;
    [[nodiscard]] QString relationOf(AccountId account) const;
    [[nodiscard]] RequestItem request(const ContactRequest &request) const;

    Workspace &m_workspace;
    const Wording &m_wording;
};

//! A direct conversation whose other side was deleted.
[[nodiscard]] inline bool isWithDeleted(const ConversationRow &row)
{
    return row.peer && row.peer->standing == Standing::Deleted;
}
//! The nickname, or "Deleted user".
[[nodiscard]] QString displayName(const Profile &profile);
//! "ID 10023"
[[nodiscard]] QString numberText(AccountId account);
//! "Online", "Away", "Busy", "Offline", or empty.
[[nodiscard]] QString presenceText(const QString &presence);
//! "Owner", "Admin", or empty.
[[nodiscard]] QString roleText(Role role);
//! Whether somebody who types this means the person: a part of a name, its pinyin, or the number.
[[nodiscard]] bool matches(const PersonItem &person, const QString &text);

} // namespace skein::client
