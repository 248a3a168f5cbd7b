// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/device_list_model.h>

namespace skein::client {

const RoleTable<DeviceItem> DeviceListModel::roles{
    {"key", &DeviceItem::key},
    {"name", &DeviceItem::name},
    {"detail", &DeviceItem::detail},
    {"current", &DeviceItem::current},
};

DeviceListModel::DeviceListModel(QObject *parent) : RowModel(roles, parent) { }

} // namespace skein::client
