// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Skein.Client
import Skein.Conversations

TestCase {
    id: root

    name: "Conversations"
    when: windowShown
    visible: true
    width: 304
    height: 700

    Component {
        id: paneOf
        ConversationsPane {
            width: root.width
            height: root.height
            conversations: ConversationsViewModel {}
            openKey: ""
            narrow: false
            online: true
            ownName: "苏沐"
            ownKey: "1"
            ownAvatar: ""
        }
    }
    Component {
        id: membersOf
        PersonListModel {}
    }
    SignalSpy {
        id: wanted
        signalName: "conversationWanted"
    }

    function pane(): ConversationsPane {
        const made = createTemporaryObject(paneOf, root)
        made.conversations.add({"key": "10", "title": "Plover", "isGroup": true, "unread": 2, "preview": "see you"})
        made.conversations.add({"key": "11", "title": "周屿", "preview": "好的"})
        wanted.target = made
        wanted.clear()
        return made
    }

    function test_opens_the_row_that_is_clicked(): void {
        const made = pane()
        const list = findChild(made, "conversations")
        tryVerify(() => list.itemAtIndex(1) !== null)
        mouseClick(list.itemAtIndex(1))
        compare(wanted.count, 1)
        compare(wanted.signalArguments[0][0], "11")
    }
    // D14
    function test_a_group_without_a_picture_shows_its_members(): void {
        const made = pane()
        const members = createTemporaryObject(membersOf, root)
        for (const name of ["周屿", "Mia", "苏沐"])
            members.append({"key": name, "name": name, "avatarSource": ""})
        made.conversations.add({"key": "12", "title": "试产组", "isGroup": true, "faces": members})
        const list = findChild(made, "conversations")
        tryVerify(() => list.itemAtIndex(2) !== null)
        const mosaic = findChild(list.itemAtIndex(2), "mosaic")
        compare(mosaic.count, 3)
        verify(mosaic.visible)
        verify(!findChild(list.itemAtIndex(0), "mosaic").visible)
        members.clear()
        verify(!mosaic.visible)
    }
    function test_opens_a_row_with_the_keyboard(): void {
        const made = pane()
        made.focusList()
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(wanted.count, 1)
        compare(wanted.signalArguments[0][0], "11")
    }
    function test_hands_on_what_is_searched(): void {
        const made = pane()
        made.focusSearch()
        for (const letter of "plo")
            keyClick(letter)
        compare(made.conversations.searchText, "plo")
        keyClick(Qt.Key_Escape)
        compare(made.conversations.searchText, "")
    }
    function test_filters_by_the_chips(): void {
        const made = pane()
        mouseClick(findChild(made, "groups"))
        compare(made.conversations.filter, ConversationsViewModel.Groups)
        mouseClick(findChild(made, "all"))
        compare(made.conversations.filter, ConversationsViewModel.All)
    }
    function test_says_that_there_is_no_chat_yet(): void {
        const made = pane()
        tryVerify(() => !findChild(made, "empty").visible)
        made.conversations.conversations.clear()
        made.conversations.empty = true
        tryVerify(() => findChild(made, "empty").visible)
    }
}
