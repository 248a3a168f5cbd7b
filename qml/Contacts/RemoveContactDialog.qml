// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// Asks before a contact is removed.
AppDialog {
    id: root

    required property ContactsViewModel contacts

    function ask(accountKey: string): void {
        d.accountKey = accountKey
        d.name = root.contacts.nameOf(accountKey)
        erase.checked = false
        root.open()
    }

    QtObject {
        id: d
        property string accountKey: ""
        property string name: ""
    }

    danger: true
    title: qsTr("Remove %1 from your contacts?").arg(d.name)
    text: qsTr("You also leave the other side's list. What you wrote to each other stays readable; to write again, one of "
               + "you has to ask anew.")
    acceptText: qsTr("Remove")
    onAccepted: root.contacts.remove(d.accountKey, erase.checked)

    contentItem: Column {
        spacing: 12

        AppCheckBox {
            id: erase
            objectName: "erase"
            width: parent.width
            text: qsTr("Also erase the whole chat history on my devices")
        }
    }
}
