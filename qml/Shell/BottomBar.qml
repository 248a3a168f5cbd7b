// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls
import Skein.Style

// The rail's pages in a narrow window.
Rectangle {
    id: root

    required property int page // of Rail.Page
    property bool guest: false // without contacts
    required property int unreadChats
    required property int requests

    signal pageWanted(int page)

    implicitHeight: Metrics.tabBarHeight
    color: Theme.pane
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Divider {
        width: root.width
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        TabBarItem {
            Layout.fillWidth: true
            text: qsTr("Chats")
            iconName: "chat"
            badge: root.unreadChats
            checked: root.page === Rail.Chats
            onClicked: root.pageWanted(Rail.Chats)
        }
        TabBarItem {
            Layout.fillWidth: true
            visible: !root.guest
            text: qsTr("Contacts")
            iconName: "contacts"
            badge: root.requests
            checked: root.page === Rail.Contacts
            onClicked: root.pageWanted(Rail.Contacts)
        }
        TabBarItem {
            Layout.fillWidth: true
            text: qsTr("Settings")
            iconName: "settings"
            checked: root.page === Rail.Settings || root.page === Rail.Administration
            onClicked: root.pageWanted(Rail.Settings)
        }
    }
}
