// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/request_list_model.h>

namespace skein::client {

const RoleTable<RequestItem> RequestListModel::roles{
    {"key", &RequestItem::key},           {"name", &RequestItem::name},
    {"avatarSource", &RequestItem::avatarSource}, {"note", &RequestItem::note},
    {"timeText", &RequestItem::timeText}, {"pending", &RequestItem::pending},
    {"accepted", &RequestItem::accepted}, {"stateText", &RequestItem::stateText},
    {"section", &RequestItem::section},
};

RequestListModel::RequestListModel(QObject *parent) : RowModel(roles, parent) { }

} // namespace skein::client
