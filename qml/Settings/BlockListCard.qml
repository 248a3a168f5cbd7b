// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls

// Whom the user takes nothing of, and the way back.
SettingsCard {
    id: root

    required property ContactsViewModel contacts

    iconName: "ban"
    title: qsTr("Blocked")

    SmallLabel {
        objectName: "empty"
        Layout.fillWidth: true
        visible: list.count === 0
        wrapMode: Text.Wrap
        text: qsTr("Nobody is blocked. Who is blocked cannot write to you or see whether you are online.")
    }
    Repeater {
        id: list
        model: root.contacts.blocked

        RowLayout {
            id: row

            required property string key
            required property string name
            required property url avatarSource

            Layout.fillWidth: true
            Layout.minimumHeight: 48
            spacing: 12

            Avatar {
                size: 32
                name: row.name
                seed: row.key
                source: row.avatarSource
                Accessible.ignored: true
            }
            BodyLabel {
                Layout.fillWidth: true
                text: row.name
            }
            AppButton {
                objectName: "unblock"
                variant: AppButton.Outline
                size: AppButton.Small
                text: qsTr("Unblock")
                Accessible.name: qsTr("Unblock %1").arg(row.name)
                onClicked: root.contacts.unblock(row.key)
            }
        }
    }
}
