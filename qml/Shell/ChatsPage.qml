// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Chat
import Skein.Client
import Skein.Controls
import Skein.Conversations
import Skein.Groups
import Skein.Style
import Skein.World

// The conversation list, the open chat, and the details of its group.
TwoPane {
    id: root

    required property AppViewModel app
    required property bool online
    required property bool detailsOpen
    property bool guest: false // there is nobody to be added

    signal backWanted()
    signal detailsWanted(bool open)
    signal newChatWanted()
    signal newGroupWanted()
    signal settingsWanted()
    signal personWanted(string accountKey)

    function focusSearch(): void {
        pane.focusSearch()
    }
    function focusList(): void {
        pane.focusList()
    }
    function focusComposer(): void {
        if (d.chat !== null)
            d.chat.focusComposer()
    }

    QtObject {
        id: d
        property bool isShown: false // the first frame was
        readonly property ChatPage chat: chat.item as ChatPage
        readonly property bool chatOpen: root.app.chat.key !== ""
        readonly property bool detailsOpen: root.detailsOpen && d.chatOpen
                                             && (root.app.chat.group || root.app.chat.world)
        readonly property real room: root.width - root.listWidth
    }

    list: ConversationsPane {
        id: pane
        width: parent.width
        height: parent.height
        conversations: root.app.conversations
        openKey: root.narrow ? "" : root.app.chat.key
        narrow: root.narrow
        guest: root.guest
        online: root.online
        ownName: root.app.ownName
        ownKey: root.app.ownKey
        ownAvatar: root.app.ownAvatar
        onConversationWanted: key => root.app.chat.open(key)
        onNewChatWanted: root.newChatWanted()
        onNewGroupWanted: root.newGroupWanted()
    }
    content: [
        Lazy {
            id: chat
            width: parent.width - details.taken
            height: parent.height
            needed: d.chatOpen
            expected: d.isShown // a click will want it at once
            sourceComponent: ChatPage {
                chat: root.app.chat
                narrow: root.narrow
                preferences: root.app.preferences
                detailsShown: d.detailsOpen
                unreadElsewhere: root.narrow ? root.app.conversations.unreadMessages : 0
                onBackWanted: root.backWanted()
                onPersonWanted: accountKey => root.personWanted(accountKey)
                onDetailsWanted: root.detailsWanted(!root.detailsOpen)
            }
        },
        Lazy {
            width: parent.width
            height: parent.height
            needed: !d.chatOpen
            sourceComponent: WelcomePage {
                nickname: root.app.ownName
                firstRun: root.app.conversations.empty
                onContactsWanted: root.newChatWanted()
                onGroupWanted: root.newGroupWanted()
                onSettingsWanted: root.settingsWanted()
            }
        },
        DetailsHost {
            id: details
            width: parent.width
            height: parent.height
            open: d.detailsOpen
            narrow: root.narrow
            beside: !root.narrow && d.room - Metrics.detailsWidth >= Metrics.chatWidthBesideDetails
            onCloseWanted: root.detailsWanted(false)
            onKeyboardReleased: root.focusComposer()

            Lazy {
                width: parent.width
                height: parent.height
                needed: root.app.chat.world && (d.detailsOpen || details.shown)
                sourceComponent: WorldDetails {
                    world: root.app.world
                    title: root.app.chat.title
                    seed: root.app.chat.hueKey
                    narrow: root.narrow
                    onClosed: root.detailsWanted(false)
                }
            }
            Lazy {
                width: parent.width
                height: parent.height
                needed: !root.app.chat.world && (d.detailsOpen || details.shown)
                sourceComponent: GroupDetails {
                    groups: root.app.groups
                    seed: root.app.chat.hueKey
                    narrow: root.narrow
                    onClosed: root.detailsWanted(false)
                    onPersonWanted: accountKey => root.personWanted(accountKey)
                }
            }
        }
    ]

    Connections {
        target: root.Window.window
        enabled: !d.isShown

        function onFrameSwapped(): void {
            d.isShown = true
        }
    }
    Binding {
        target: root.app.groups
        property: "shownKey"
        value: d.detailsOpen && root.app.chat.group ? root.app.chat.key : ""
    }
}
