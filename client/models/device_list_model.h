// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/row_model.h>

#include <QQmlEngine>

namespace skein::client {

//! A device that the user is signed in on.
struct DeviceItem
{
    QString key; //!< the device's number in digits
    QString name; //!< "sumu-desk"
    QString detail; //!< "Debian GNU/Linux 12 · 192.168.20.41 · online now"
    bool current = false; //!< the one in front of the user

    bool operator==(const DeviceItem &) const = default;
};

//! Devices, in the order that they were given. Roles: key, name, detail, current (see DeviceItem).
class DeviceListModel : public RowModel<DeviceItem>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to DevicesViewModel")

public:
    explicit DeviceListModel(QObject *parent = nullptr);
    void setDevices(const QList<DeviceItem> &devices) { replaceRows(devices); }

    static const RoleTable<DeviceItem> roles;
};

} // namespace skein::client
