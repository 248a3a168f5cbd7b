// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Client
import Skein.Controls

// The accounts that the search found. Who is a contact already, or asked already, cannot be chosen.
ListView {
    id: root

    required property ContactsViewModel contacts
    required property bool asked // something was searched for

    signal chosen(string accountKey, string name)

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: root.count > 0
    currentIndex: -1
    model: root.contacts.found
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Found")
    onActiveFocusChanged: if (root.activeFocus && root.currentIndex < 0)
        root.currentIndex = 0
    onAtYEndChanged: if (root.atYEnd && root.count > 0 && root.contacts.moreFound)
        root.contacts.findMore()
    Keys.onReturnPressed: (root.currentItem as FoundDelegate)?.choose()
    Keys.onEnterPressed: (root.currentItem as FoundDelegate)?.choose()
    T.ScrollBar.vertical: AppScrollBar {}
    delegate: FoundDelegate {
        id: row
        keyboardFocus: root.activeFocus && row.ListView.isCurrentItem
        onChosen: root.chosen(row.key, row.name)
    }

    Spinner {
        parent: root
        anchors.centerIn: parent
        visible: root.contacts.searching
    }
    SmallLabel {
        objectName: "searchText"
        parent: root
        anchors.centerIn: parent
        width: parent.width - 32
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        visible: !root.contacts.searching && root.count === 0
        text: !root.asked ? qsTr("Type a number, or a part of a name.") : root.contacts.searchText
    }
}
