// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// One contact: who it is, and what can be done.
Rectangle {
    id: root

    required property ContactsViewModel contacts
    required property bool narrow

    signal backWanted()

    color: Theme.canvas

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Contact")
            narrow: root.narrow
            onBackWanted: root.backWanted()
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Card {
                anchors.horizontalCenter: parent.horizontalCenter
                y: root.narrow ? 16 : 40
                width: Math.min(420, parent.width - 24)
                height: content.implicitHeight + 48

                ColumnLayout {
                    id: content
                    anchors.fill: parent
                    anchors.margins: 24
                    spacing: 0

                    Avatar {
                        Layout.alignment: Qt.AlignHCenter
                        Layout.bottomMargin: 12
                        size: 56
                        name: root.contacts.selectedName
                        seed: root.contacts.selectedKey
                        source: root.contacts.selectedAvatar
                        presence: root.contacts.selectedPresence
                        Accessible.ignored: true
                    }
                    PaneTitleLabel {
                        objectName: "name"
                        Layout.fillWidth: true
                        horizontalAlignment: Text.AlignHCenter
                        text: root.contacts.selectedName
                    }
                    SmallLabel {
                        Layout.fillWidth: true
                        horizontalAlignment: Text.AlignHCenter
                        text: Words.joined([root.contacts.selectedNumberText, root.contacts.selectedPresenceText])
                    }
                    AppButton {
                        objectName: "message"
                        Layout.fillWidth: true
                        Layout.topMargin: 20
                        iconName: "chat"
                        text: qsTr("Message")
                        onClicked: root.contacts.openChat(root.contacts.selectedKey)
                    }
                    AppButton {
                        objectName: "remove"
                        Layout.fillWidth: true
                        Layout.topMargin: 8
                        variant: AppButton.DangerText
                        text: qsTr("Remove contact…")
                        onClicked: removal.ask(root.contacts.selectedKey)
                    }
                }
            }
        }
    }
    RemoveContactDialog {
        id: removal
        contacts: root.contacts
    }
}
