// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/toast_list_model.h>

namespace skein::client {

const RoleTable<ToastItem> ToastListModel::roles{
    {"key", &ToastItem::key},         {"kind", &ToastItem::kind},
    {"text", &ToastItem::text},       {"caption", &ToastItem::caption},
    {"actionText", &ToastItem::actionText}, {"lifetime", &ToastItem::lifetime},
};

ToastListModel::ToastListModel(QObject *parent) : RowModel(roles, parent) { }

} // namespace skein::client
