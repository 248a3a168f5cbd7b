// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls
import Skein.Style

// A device that the user is signed in on.
RowLayout {
    id: root

    required property string key
    required property string name
    required property string detail
    required property bool current

    signal signOutWanted()

    spacing: Theme.space12
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([root.name, root.current ? tag.text : "", root.detail])

    Rectangle {
        implicitWidth: 40
        implicitHeight: 40
        radius: Theme.radiusMd
        color: Theme.sunken

        AppIcon {
            anchors.centerIn: parent
            icon: "monitor"
            size: 20
            color: Theme.text2
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            BodyLabel {
                Layout.fillWidth: !root.current
                Layout.maximumWidth: root.width - 200
                bold: true
                text: root.name
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Tag {
                id: tag
                visible: root.current
                tone: Tag.Primary
                text: qsTr("This device")
            }
            Item {
                visible: root.current
                Layout.fillWidth: true
            }
        }
        CaptionLabel {
            Layout.fillWidth: true
            color: Theme.text2
            text: root.detail
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    AppButton {
        objectName: "signOutDevice"
        Layout.rightMargin: -12
        visible: !root.current
        variant: AppButton.DangerText
        size: AppButton.Small
        text: qsTr("Sign out")
        Accessible.name: qsTr("Sign out %1").arg(root.name)
        onClicked: root.signOutWanted()
    }
}
