// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/row_model.h>

#include <QQmlEngine>

namespace skein::client {

//! A user as administrators see it.
struct UserItem
{
    QString key; //!< the user's number in digits
    QString accountKey; //!< of its first account, for Theme.hueOf()
    QString name; //!< the nickname
    QString detail; //!< what it signs in with
    QString email; //!< empty when there is none
    QString phone; //!< empty when there is none
    QString tag; //!< "Owner", "Administrator", "Disabled" or empty
    bool disabled = false;
    bool admin = false;
    bool changeable = false; //!< by whoever looks: he stands above it

    bool operator==(const UserItem &) const = default;
};

//! Users, in the order that they were given. Roles: as the members of UserItem.
class UserListModel : public RowModel<UserItem>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AdministrationViewModel")

public:
    explicit UserListModel(QObject *parent = nullptr);
    void setUsers(const QList<UserItem> &users) { replaceRows(users); }

    static const RoleTable<UserItem> roles;
};

} // namespace skein::client
