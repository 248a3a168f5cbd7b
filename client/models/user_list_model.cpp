// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/user_list_model.h>

namespace skein::client {

const RoleTable<UserItem> UserListModel::roles{
    {"key", &UserItem::key},
    {"accountKey", &UserItem::accountKey},
    {"name", &UserItem::name},
    {"detail", &UserItem::detail},
    {"email", &UserItem::email},
    {"phone", &UserItem::phone},
    {"tag", &UserItem::tag},
    {"disabled", &UserItem::disabled},
    {"admin", &UserItem::admin},
    {"changeable", &UserItem::changeable},
};

UserListModel::UserListModel(QObject *parent) : RowModel(roles, parent) { }

} // namespace skein::client
