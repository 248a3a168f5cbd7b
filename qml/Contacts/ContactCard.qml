// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// One contact, as a page beside the list.
Rectangle {
    id: root

    required property ContactsViewModel contacts
    required property PersonCardViewModel card
    required property bool narrow

    signal backWanted()
    signal requestWanted(string accountKey, string name)

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
        ScrollArea {
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: paper.y + paper.height + 24

            Card {
                id: paper
                anchors.horizontalCenter: parent.horizontalCenter
                y: root.narrow ? 16 : 40
                width: Math.min(420, parent.width - 24)
                height: details.implicitHeight + 48

                PersonDetails {
                    id: details
                    anchors.fill: parent
                    anchors.margins: 24
                    card: root.card
                    onMessageWanted: accountKey => root.contacts.openChat(accountKey)
                    onAddWanted: accountKey => root.requestWanted(accountKey, root.card.name)
                    onRemovalWanted: accountKey => removal.ask(accountKey)
                }
            }
        }
    }
    RemoveContactDialog {
        id: removal
        contacts: root.contacts
    }
}
