// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// The conversation list with its search and filters.
Rectangle {
    id: root

    required property ConversationsViewModel conversations
    required property string openKey // the conversation that is shown beside the list
    required property bool narrow
    required property bool online
    property bool guest: false // who adds nobody
    // Of the user, for the narrow header
    required property string ownName
    required property string ownKey
    required property url ownAvatar

    signal conversationWanted(string key)
    signal newChatWanted()
    signal newGroupWanted()

    function focusSearch(): void {
        d.searching = true
        search.forceActiveFocus(Qt.ShortcutFocusReason)
        search.selectAll()
    }
    function focusList(): void {
        list.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    QtObject {
        id: d
        property bool searching: false // a narrow window shows the search only when it is wanted
    }

    color: Theme.pane

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ListHeader {
            Layout.fillWidth: true
            narrow: root.narrow
            online: root.online
            ownName: root.ownName
            ownKey: root.ownKey
            ownAvatar: root.ownAvatar
            searching: d.searching
            composable: !root.guest
            onSearchToggled: {
                search.clear()
                d.searching = !d.searching
                if (d.searching)
                    root.focusSearch()
            }
            onNewChatWanted: root.newChatWanted()
            onNewGroupWanted: root.newGroupWanted()
        }
        SearchField {
            id: search
            objectName: "search"
            visible: !root.narrow || d.searching
            Layout.fillWidth: true
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            placeholderText: qsTr("Search chats")
            shortcutText: root.narrow ? "" : "Ctrl K"
            onTextChanged: root.conversations.searchText = text
            onResultsWanted: root.focusList()
        }
        FilterChips {
            Layout.fillWidth: true
            Layout.margins: 12
            Layout.topMargin: search.visible ? 10 : 6
            Layout.bottomMargin: 8
            filter: root.conversations.filter
            unread: root.conversations.unreadConversations
            onChosen: filter => root.conversations.filter = filter
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ConversationList {
                id: list
                objectName: "conversations"
                anchors.fill: parent
                model: root.conversations.conversations
                openKey: root.openKey
                onConversationWanted: key => root.conversationWanted(key)
                onReadWanted: key => root.conversations.markRead(key)
            }
            SkeletonRows {
                width: parent.width
                count: 5
                running: !root.conversations.loaded
            }
            SmallLabel {
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.space24
                x: 32
                width: parent.width - 64
                visible: !root.conversations.loaded && !root.online
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: qsTr("Waiting for the network to load your conversations")
            }
            EmptyState {
                objectName: "empty"
                anchors.centerIn: parent
                width: Math.min(parent.width - 32, 260)
                visible: root.conversations.loaded && list.count === 0
                compact: true
                title: root.conversations.empty ? qsTr("No chats yet") : qsTr("Nothing found")
                text: root.conversations.empty ? qsTr("Add a colleague and say hello.")
                                               : qsTr("No chat matches the search and the filter.")
                actionText: root.conversations.empty ? qsTr("Add a contact") : ""
                onActionTriggered: root.newChatWanted()
            }
        }
    }
}
