// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls

// Where the user is signed in, kept up to date while it shows.
SettingsCard {
    id: root

    required property DevicesViewModel devices
    required property bool watched

    iconName: "shield"
    title: qsTr("Devices")
    actions: AppButton {
        objectName: "signOutOthers"
        visible: root.devices.hasOthers
        variant: AppButton.DangerText
        size: AppButton.Small
        text: qsTr("Sign out all others")
        onClicked: asking.open()
    }

    Binding {
        target: root.devices
        property: "watched"
        value: root.watched
    }
    Repeater {
        model: root.devices.devices
        delegate: ColumnLayout {
            id: entry

            required property int index
            required property string key
            required property string name
            required property string detail
            required property bool current

            Layout.fillWidth: true
            spacing: 0

            Divider {
                Layout.fillWidth: true
                visible: entry.index > 0
            }
            DeviceRow {
                Layout.fillWidth: true
                Layout.topMargin: 10
                Layout.bottomMargin: 10
                key: entry.key
                name: entry.name
                detail: entry.detail
                current: entry.current
                onSignOutWanted: root.devices.signOut(entry.key)
            }
        }
    }
    AppDialog {
        id: asking
        danger: true
        title: qsTr("Sign out all other devices?")
        text: qsTr("They need the password to sign in again. What was not sent there yet stays there.")
        acceptText: qsTr("Sign out all others")
        onAccepted: root.devices.signOutOthers()
    }
}
