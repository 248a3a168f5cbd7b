// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/group_list_model.h>

namespace skein::client {

const RoleTable<GroupItem> GroupListModel::roles{
    {"key", &GroupItem::key},
    {"title", &GroupItem::title},
    {"avatarSource", &GroupItem::avatarSource},
    {"memberText", &GroupItem::memberText},
    {"description", &GroupItem::description},
    {"needsApproval", &GroupItem::needsApproval},
    {"stateText", &GroupItem::stateText},
};

GroupListModel::GroupListModel(QObject *parent) : RowModel(roles, parent) { }

} // namespace skein::client
