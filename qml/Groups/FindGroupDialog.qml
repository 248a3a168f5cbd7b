// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Client
import Skein.Controls

// Finds a group by number or title, and joins it or asks to be let in.
AppDialog {
    id: root

    required property GroupFinderViewModel finder

    QtObject {
        id: d
        property string groupKey: ""
        property string groupTitle: ""
        readonly property bool chosen: d.groupKey !== ""

        function choose(row: FoundGroupDelegate): void {
            if (!row.needsApproval)
                return root.finder.join(row.key, "")
            d.groupKey = row.key
            d.groupTitle = row.title
            note.text = ""
            note.input.forceActiveFocus()
        }
    }

    title: d.chosen ? qsTr("Ask to join “%1”").arg(d.groupTitle) : qsTr("Find a group")
    acceptText: d.chosen ? qsTr("Send request") : ""
    acceptEnabled: d.chosen && !note.tooLong
    closeOnAccept: false
    onAboutToShow: {
        d.groupKey = ""
        field.clear()
        root.finder.find("")
    }
    onOpened: field.forceActiveFocus(Qt.PopupFocusReason)
    onAcceptRequested: root.finder.join(d.groupKey, note.text)

    contentItem: Column {
        spacing: 12

        SearchField {
            id: field
            objectName: "query"
            width: parent.width
            visible: !d.chosen
            placeholderText: qsTr("Number or name of a group")
            onTextEdited: pause.restart()
            onCleared: root.finder.find("")
            onAccepted: {
                pause.stop()
                root.finder.find(field.text)
            }
            onResultsWanted: results.forceActiveFocus(Qt.TabFocusReason)
        }
        ListView {
            id: results
            objectName: "results"
            width: parent.width
            height: 256
            visible: !d.chosen
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: count > 0
            currentIndex: -1
            model: root.finder.found
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Found")
            onActiveFocusChanged: if (activeFocus && currentIndex < 0)
                currentIndex = 0
            onAtYEndChanged: if (atYEnd && count > 0 && root.finder.moreFound)
                root.finder.findMore()
            Keys.onReturnPressed: (currentItem as FoundGroupDelegate)?.choose()
            Keys.onEnterPressed: (currentItem as FoundGroupDelegate)?.choose()
            T.ScrollBar.vertical: AppScrollBar {}
            delegate: FoundGroupDelegate {
                id: row
                keyboardFocus: results.activeFocus && row.ListView.isCurrentItem
                onChosen: d.choose(row)
            }

            Spinner {
                parent: results
                anchors.centerIn: parent
                visible: root.finder.searching
            }
            SmallLabel {
                parent: results
                anchors.centerIn: parent
                width: parent.width - 32
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                visible: !root.finder.searching && results.count === 0
                text: field.text === "" ? qsTr("Type a number, or a part of a name.") : root.finder.searchText
            }
        }
        AppTextArea {
            id: note
            objectName: "note"
            width: parent.width
            visible: d.chosen
            label: qsTr("Note")
            placeholderText: qsTr("Who you are, or why you ask")
            maximumLength: 140
            maximumHeight: 110
        }
    }

    Timer {
        id: pause
        interval: 300
        onTriggered: root.finder.find(field.text)
    }
    Connections {
        target: root.finder
        enabled: root.visible

        function onJoined(): void {
            root.close()
        }
    }
}
