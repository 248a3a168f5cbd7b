// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Controls

// People by letter. One stop in the tab order: arrows move, Enter chooses.
ListView {
    id: root

    required property string selectedKey

    signal chosen(string accountKey)

    clip: true
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    highlightMoveDuration: 0
    currentIndex: -1
    section.property: "section"
    section.delegate: ListSectionHeader {
        required property string section

        width: ListView.view ? ListView.view.width : 0
        text: section
    }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Contacts")
    onActiveFocusChanged: if (root.activeFocus && root.currentIndex < 0 && root.count > 0)
        root.currentIndex = 0
    Keys.onReturnPressed: (root.currentItem as PersonDelegate)?.clicked()
    Keys.onEnterPressed: (root.currentItem as PersonDelegate)?.clicked()
    T.ScrollBar.vertical: AppScrollBar {}
    delegate: PersonDelegate {
        id: row

        required property int index

        selected: row.key === root.selectedKey
        keyboardFocus: root.activeFocus && row.ListView.isCurrentItem
        onClicked: {
            root.currentIndex = row.index
            root.chosen(row.key)
        }
    }
}
