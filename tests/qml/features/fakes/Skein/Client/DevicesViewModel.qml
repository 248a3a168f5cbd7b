// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    property DeviceListModel devices: DeviceListModel {}
    property bool hasOthers: root.devices.count > 1
    property bool watched: false

    signal called(string method, string argument)

    function signOut(key: string): void {
        root.called("signOut", key)
    }
    function signOutOthers(): void {
        root.called("signOutOthers", "")
    }
}
