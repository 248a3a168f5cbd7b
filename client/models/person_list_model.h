// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/row_model.h>

#include <QQmlEngine>
#include <QUrl>

namespace skein::client {

//! Somebody in a list.
struct PersonItem
{
    QString key; //!< the account's number in digits; also what Theme.hueOf() takes
    QString name; //!< what the user calls him, else his nickname
    QString nickname; //!< what he calls himself
    QUrl avatarSource; //!< empty: draw the initials
    QString numberText; //!< the account's number as people read it, e.g. "ID 10023"
    QString section; //!< "A" … "Z" or "#": the letter that the name is filed under
    QString presence; //!< "online", "away", "busy" or "offline"; empty: not a contact, nothing is known
    QString presenceText; //!< in words, or empty
    QString roleText; //!< "Owner", "Admin" or empty
    bool own = false; //!< the user's own account
    bool picked = false; //!< ticked in a list to pick from
    bool admin = false; //!< of the group whose member it is
    bool ruled = false; //!< the user may remove, mute and name this member
    bool muted = false; //!< may not write in the group now
    QString relationText; //!< of a search result: why it cannot be asked ("Contact", "Asked", "You"), or empty

    bool operator==(const PersonItem &) const = default;
};

//! People, in the order that they were given. Contacts, members, candidates, search results and those who are typing are
//! lists of this kind. Roles: key, name, nickname, avatarSource, numberText, section, presence, presenceText, roleText, own, picked,
//! relationText (see PersonItem).
class PersonListModel : public RowModel<PersonItem>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a view model")

public:
    explicit PersonListModel(QObject *parent = nullptr);
    void setPeople(const QList<PersonItem> &people) { replaceRows(people); }

    static const RoleTable<PersonItem> roles;
};

} // namespace skein::client
