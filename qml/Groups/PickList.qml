// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Client
import Skein.Controls

// Contacts to pick from: those picked so far as chips, a search, the list. Space or Enter ticks a row.
Column {
    id: root

    required property GroupsViewModel groups
    required property int listHeight
    readonly property alias pickedCount: picked.count

    function focusSearch(): void {
        search.forceActiveFocus(Qt.PopupFocusReason)
    }

    spacing: 10

    SearchField {
        id: search
        objectName: "filter"
        width: parent.width
        placeholderText: qsTr("Search contacts")
        text: root.groups.candidateFilter
        onTextChanged: root.groups.candidateFilter = text
        onResultsWanted: list.forceActiveFocus(Qt.TabFocusReason)
    }
    ListView {
        id: picked
        objectName: "picked"
        width: parent.width
        height: 28
        visible: count > 0
        orientation: ListView.Horizontal
        spacing: 6
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.groups.picked
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Picked")
        delegate: PickedChip {
            onRemovalWanted: root.groups.togglePicked(key)
        }
    }
    ListView {
        id: list
        objectName: "candidates"
        width: parent.width
        height: root.listHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        currentIndex: -1
        model: root.groups.candidates
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Contacts")
        onActiveFocusChanged: if (activeFocus && currentIndex < 0)
            currentIndex = 0
        Keys.onSpacePressed: (currentItem as CandidateDelegate)?.clicked()
        Keys.onReturnPressed: (currentItem as CandidateDelegate)?.clicked()
        Keys.onEnterPressed: (currentItem as CandidateDelegate)?.clicked()
        T.ScrollBar.vertical: AppScrollBar {}
        delegate: CandidateDelegate {
            id: row
            keyboardFocus: list.activeFocus && row.ListView.isCurrentItem
            onClicked: root.groups.togglePicked(row.key)
        }

        SmallLabel {
            parent: list
            anchors.centerIn: parent
            width: parent.width - 32
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            visible: list.count === 0
            text: search.text === "" ? qsTr("There is no contact to pick.") : qsTr("Nobody found")
        }
    }
}
