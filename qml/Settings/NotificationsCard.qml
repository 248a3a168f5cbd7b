// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls

// What appears on the desktop while the window is not in use.
SettingsCard {
    id: root

    required property PreferencesViewModel preferences

    iconName: "bell"
    title: qsTr("Notifications")

    SettingsRow {
        Layout.fillWidth: true
        title: qsTr("Show new messages on the desktop")

        AppSwitch {
            objectName: "notifications"
            accessibleName: qsTr("Show new messages on the desktop")
            checked: root.preferences.notifications
            onToggled: root.preferences.notifications = checked
        }
    }
    Divider {
        Layout.fillWidth: true
    }
    SettingsRow {
        Layout.fillWidth: true
        title: qsTr("Show what they say")

        AppSwitch {
            objectName: "preview"
            accessibleName: qsTr("Show what they say")
            enabled: root.preferences.notifications
            checked: root.preferences.notificationPreview
            onToggled: root.preferences.notificationPreview = checked
        }
    }
}
