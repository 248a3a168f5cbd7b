// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/account_list_model.h>

namespace skein::client {

const RoleTable<AccountItem> AccountListModel::roles{
    {"key", &AccountItem::key},
    {"name", &AccountItem::name},
    {"hueKey", &AccountItem::hueKey},
    {"avatarSource", &AccountItem::avatarSource},
    {"detail", &AccountItem::detail},
    {"unread", &AccountItem::unread},
    {"active", &AccountItem::active},
    {"open", &AccountItem::open},
    {"tag", &AccountItem::tag},
    {"actionText", &AccountItem::actionText},
    {"shortcutText", &AccountItem::shortcutText},
};

AccountListModel::AccountListModel(QObject *parent) : RowModel(roles, parent) { }

} // namespace skein::client
