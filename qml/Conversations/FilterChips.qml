// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Client
import Skein.Controls

// Which conversations the list shows. One stop in the tab order; arrows choose.
Row {
    id: root

    required property int filter // of ConversationsViewModel.Filter
    required property int unread // conversations with unread messages

    signal chosen(int filter)

    spacing: 8
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Filter")

    T.ButtonGroup {
        id: group
    }
    Chip {
        id: all
        objectName: "all"
        T.ButtonGroup.group: group
        text: qsTr("All")
        checked: root.filter === ConversationsViewModel.All
        onClicked: root.chosen(ConversationsViewModel.All)
        KeyNavigation.right: unread
    }
    Chip {
        id: unread
        objectName: "unread"
        T.ButtonGroup.group: group
        text: root.unread > 0 ? qsTr("Unread %1").arg(root.unread) : qsTr("Unread")
        checked: root.filter === ConversationsViewModel.Unread
        onClicked: root.chosen(ConversationsViewModel.Unread)
        KeyNavigation.right: groups
    }
    Chip {
        id: groups
        objectName: "groups"
        T.ButtonGroup.group: group
        text: qsTr("Groups")
        checked: root.filter === ConversationsViewModel.Groups
        onClicked: root.chosen(ConversationsViewModel.Groups)
    }
}
