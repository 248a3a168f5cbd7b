// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// Who asked the user, and whom the user asked.
Rectangle {
    id: root

    required property ContactsViewModel contacts
    required property bool narrow

    signal backWanted()
    signal addWanted()

    QtObject {
        id: d
        readonly property bool sent: tabs.currentIndex === 1
        readonly property bool tabsInHeader: root.width >= 600
        readonly property real columnWidth: Math.min(820, root.width - (root.narrow ? 24 : 48))
    }

    color: Theme.canvas

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            id: header
            Layout.fillWidth: true
            title: qsTr("New contacts")
            narrow: root.narrow
            onBackWanted: root.backWanted()

            AppButton {
                objectName: "add"
                size: AppButton.Small
                iconName: "user-plus"
                text: root.narrow ? qsTr("Add") : qsTr("Add a contact")
                onClicked: root.addWanted()
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: d.tabsInHeader ? 0 : tabs.height + 16

            RequestList {
                id: received
                objectName: "received"
                anchors.horizontalCenter: parent.horizontalCenter
                width: d.columnWidth
                height: parent.height
                visible: !d.sent
                model: root.contacts.incoming
                incoming: true
                onAcceptWanted: accountKey => root.contacts.accept(accountKey)
                onRejectWanted: accountKey => root.contacts.reject(accountKey)
            }
            RequestList {
                id: sent
                objectName: "sent"
                anchors.horizontalCenter: parent.horizontalCenter
                width: d.columnWidth
                height: parent.height
                visible: d.sent
                model: root.contacts.outgoing
                incoming: false
            }
            EmptyState {
                objectName: "empty"
                anchors.centerIn: parent
                visible: (d.sent ? sent.count : received.count) === 0
                title: d.sent ? qsTr("You have asked nobody") : qsTr("Nobody has asked you")
                text: d.sent ? qsTr("Requests that you send stand here until they are answered.")
                             : qsTr("When a colleague wants to chat with you, the request appears here.")
            }
        }
    }
    // In the header where there is room, else below it
    SegmentedControl {
        id: tabs
        objectName: "tabs"
        x: Math.round((root.width - width) / 2)
        y: d.tabsInHeader ? Math.round((header.height - height) / 2) : header.height + 12
        accessibleName: qsTr("Requests")

        SegmentedButton {
            text: received.count > 0 ? qsTr("Received %1").arg(received.count)
                                                   : qsTr("Received")
        }
        SegmentedButton {
            text: sent.count > 0 ? qsTr("Sent %1").arg(sent.count) : qsTr("Sent")
        }
    }
}
