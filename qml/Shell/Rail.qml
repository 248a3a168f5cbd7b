// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls
import Skein.Style

// The dark rail at the left: who I am, and the pages that exist. One stop in the tab order, arrows move inside.
Rectangle {
    id: root

    enum Page { Chats, Contacts, Settings, Administration }

    required property int page
    property bool guest: false // without contacts
    required property string nickname
    required property string accountKey
    required property url avatar
    required property string presence
    required property int unreadChats
    required property int requests
    required property int unreadElsewhere // in the other accounts

    signal pageWanted(int page)
    signal accountsWanted(Item at)

    function focusFirst(): void {
        (root.page === Rail.Contacts ? contacts : settings.checked ? settings : chats)
            .forceActiveFocus(Qt.TabFocusReason)
    }

    implicitWidth: Metrics.railWidth
    color: Theme.rail
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: 14
        anchors.bottomMargin: 12
        spacing: 4

        OwnAvatar {
            id: own
            objectName: "ownAvatar"
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: 12
            nickname: root.nickname
            accountKey: root.accountKey
            avatar: root.avatar
            presence: root.presence
            unreadElsewhere: root.unreadElsewhere
            onClicked: root.accountsWanted(own)
            KeyNavigation.down: chats
        }
        RailItem {
            id: chats
            objectName: "chats"
            Layout.alignment: Qt.AlignHCenter
            text: qsTr("Chats")
            iconName: "chat"
            badge: root.unreadChats
            checked: root.page === Rail.Chats
            shortcutText: "Ctrl 1"
            onClicked: root.pageWanted(Rail.Chats)
            KeyNavigation.down: root.guest ? settings : contacts
        }
        RailItem {
            id: contacts
            objectName: "contacts"
            Layout.alignment: Qt.AlignHCenter
            visible: !root.guest
            text: qsTr("Contacts")
            iconName: "contacts"
            badge: root.requests
            checked: root.page === Rail.Contacts
            shortcutText: "Ctrl 2"
            onClicked: root.pageWanted(Rail.Contacts)
            KeyNavigation.down: settings
        }
        Item {
            Layout.fillHeight: true
        }
        RailItem {
            id: settings
            objectName: "settings"
            Layout.alignment: Qt.AlignHCenter
            text: qsTr("Settings")
            iconName: "settings"
            checked: root.page === Rail.Settings || root.page === Rail.Administration
            shortcutText: "Ctrl 3"
            onClicked: root.pageWanted(Rail.Settings)
        }
    }
}
