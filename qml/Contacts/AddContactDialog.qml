// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// Finds somebody by number or name, and asks to become a contact, if wanted with a note. With `ask` whom is known already.
AppDialog {
    id: root

    required property ContactsViewModel contacts

    function ask(accountKey: string, name: string): void {
        root.open()
        d.choose(accountKey, name)
    }

    QtObject {
        id: d
        property string accountKey: ""
        property string name: ""
        readonly property bool chosen: d.accountKey !== ""

        function choose(accountKey: string, name: string): void {
            d.accountKey = accountKey
            d.name = name
            note.text = root.contacts.proposedNote()
            note.input.cursorPosition = note.text.length
            d.focusFirst()
        }
        function focusFirst(): void {
            const first = d.chosen ? note.input : field
            first.forceActiveFocus(Qt.PopupFocusReason)
        }
    }

    title: d.chosen ? qsTr("Ask %1").arg(d.name) : qsTr("Add a contact")
    text: d.chosen ? qsTr("You can chat as soon as the request is accepted.") : ""
    acceptText: d.chosen ? qsTr("Send request") : ""
    acceptEnabled: d.chosen && !note.tooLong
    onAboutToShow: {
        d.accountKey = ""
        field.clear()
        root.contacts.find("")
    }
    onOpened: d.focusFirst()
    onAccepted: root.contacts.request(d.accountKey, note.text)

    contentItem: Column {
        spacing: 12

        SearchField {
            id: field
            objectName: "query"
            width: parent.width
            visible: !d.chosen
            placeholderText: qsTr("Number, account name or nickname")
            onTextEdited: pause.restart()
            onCleared: root.contacts.find("")
            onAccepted: {
                pause.stop()
                root.contacts.find(field.text)
            }
            onResultsWanted: results.forceActiveFocus(Qt.TabFocusReason)
        }
        FoundList {
            id: results
            objectName: "results"
            width: parent.width
            height: 256
            visible: !d.chosen
            contacts: root.contacts
            asked: field.text !== ""
            onChosen: (accountKey, name) => d.choose(accountKey, name)
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
        onTriggered: root.contacts.find(field.text)
    }
}
