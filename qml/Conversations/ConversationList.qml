// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Controls
import Skein.Style

// The rows. One stop in the tab order: arrows move, Enter opens, the Menu key shows what else can be done.
ListView {
    id: root

    required property string openKey

    signal conversationWanted(string key)
    signal readWanted(string key)

    QtObject {
        id: d
        property string menuKey: ""

        function showMenu(row: ConversationDelegate, x: real, y: real): void {
            if (row === null || row.unread === 0)
                return
            d.menuKey = row.key
            const made = menu.make() as AppMenu
            made.popup(row, x, y)
        }
        readonly property ConversationDelegate current: root.currentItem as ConversationDelegate
    }

    spacing: 2
    clip: true
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    highlightMoveDuration: 0
    currentIndex: -1
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Chats")
    onActiveFocusChanged: if (root.activeFocus && root.currentIndex < 0 && root.count > 0)
        root.currentIndex = 0
    Keys.onReturnPressed: if (d.current !== null)
        root.conversationWanted(d.current.key)
    Keys.onEnterPressed: if (d.current !== null)
        root.conversationWanted(d.current.key)
    Keys.onMenuPressed: d.showMenu(d.current, 76, 48)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Home)
            root.currentIndex = 0
        else if (event.key === Qt.Key_End)
            root.currentIndex = root.count - 1
        else
            return
        event.accepted = true
    }
    T.ScrollBar.vertical: AppScrollBar {}
    move: Transition {
        NumberAnimation {
            property: "y"
            duration: Theme.durBase
            easing.type: Theme.easeIn
        }
    }
    displaced: Transition {
        NumberAnimation {
            property: "y"
            duration: Theme.durBase
            easing.type: Theme.easeIn
        }
    }
    delegate: ConversationDelegate {
        id: row
        selected: row.key === root.openKey
        keyboardFocus: root.activeFocus && row.ListView.isCurrentItem
        onClicked: {
            root.currentIndex = row.index
            root.conversationWanted(row.key)
        }
        onMenuRequested: (x, y) => d.showMenu(row, x, y)
    }

    LazyPopup {
        id: menu
        sourceComponent: AppMenu {
            AppMenuItem {
                objectName: "markRead"
                iconName: "checks"
                text: qsTr("Mark as read")
                onTriggered: root.readWanted(d.menuKey)
            }
        }
    }
}
