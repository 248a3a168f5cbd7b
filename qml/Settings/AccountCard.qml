// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls
import Skein.Style

// Who is signed in, and the way out.
SettingsCard {
    id: root

    required property string ownName
    required property string ownKey
    required property url ownAvatar
    required property string ownNumberText
    required property bool online
    required property string serverName

    signal signOutWanted()

    iconName: "user"
    title: qsTr("Account")

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        Avatar {
            size: 40
            name: root.ownName
            seed: root.ownKey
            source: root.ownAvatar
            presence: root.online ? "online" : "offline"
            Accessible.ignored: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            BodyLabel {
                objectName: "ownName"
                Layout.fillWidth: true
                bold: true
                text: root.ownName
            }
            CaptionLabel {
                objectName: "ownNumber"
                Layout.fillWidth: true
                color: Theme.text2
                text: root.serverName === "" ? root.ownNumberText
                                             : qsTr("%1 · %2").arg(root.ownNumberText).arg(root.serverName)
            }
        }
        AppButton {
            objectName: "signOut"
            Layout.rightMargin: -12
            variant: AppButton.DangerText
            size: AppButton.Small
            text: qsTr("Sign out…")
            onClicked: root.signOutWanted()
        }
    }
}
