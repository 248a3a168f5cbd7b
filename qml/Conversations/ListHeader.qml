// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls
import Skein.Style

// "Chats" and the button for new ones. A narrow window has no rail, so the own avatar stands here.
Item {
    id: root

    required property bool narrow
    required property bool online
    required property string ownName
    required property string ownKey
    required property url ownAvatar
    required property bool searching
    property bool composable: true

    signal searchToggled()
    signal newChatWanted()
    signal newGroupWanted()

    QtObject {
        id: d

        function showMenu(): void {
            const made = menu.make() as AppMenu
            made.popup(compose, 0, compose.height)
        }
    }

    implicitHeight: root.narrow ? Metrics.headerHeightNarrow : Metrics.headerHeight

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.narrow ? 16 : Metrics.gutter
        anchors.rightMargin: root.narrow ? 8 : 9
        spacing: 12

        Avatar {
            visible: root.narrow
            size: 36
            name: root.ownName
            seed: root.ownKey
            source: root.ownAvatar
            presence: root.online ? "online" : "offline"
        }
        PaneTitleLabel {
            Layout.fillWidth: true
            text: qsTr("Chats")
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        IconButton {
            objectName: "searchToggle"
            visible: root.narrow
            size: 40
            iconName: "search"
            text: qsTr("Search chats")
            checked: root.searching
            onClicked: root.searchToggled()
        }
        IconButton {
            id: compose
            objectName: "compose"
            visible: root.composable
            size: root.narrow ? 40 : 36
            iconName: "compose"
            text: qsTr("New chat or group")
            shortcutText: "Ctrl N"
            onClicked: d.showMenu()
        }
    }
    LazyPopup {
        id: menu
        sourceComponent: AppMenu {
            AppMenuItem {
                objectName: "newChat"
                iconName: "user-plus"
                text: qsTr("New chat")
                shortcutText: "Ctrl N"
                onTriggered: root.newChatWanted()
            }
            AppMenuItem {
                objectName: "newGroup"
                iconName: "contacts"
                text: qsTr("New group")
                shortcutText: "Ctrl Shift N"
                onTriggered: root.newGroupWanted()
            }
        }
    }
}
