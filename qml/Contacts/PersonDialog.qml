// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// The card of somebody over whatever is shown: opened from a picture or a name.
AppDialog {
    id: root

    required property PersonCardViewModel card
    required property ContactsViewModel contacts

    signal requestWanted(string accountKey, string name)

    function showPerson(accountKey: string): void {
        root.card.key = accountKey
        root.open()
    }

    acceptText: ""
    rejectText: qsTr("Close")
    contentItem: PersonDetails {
        card: root.card
        onMessageWanted: accountKey => {
            root.close()
            root.contacts.openChat(accountKey)
        }
        onAddWanted: accountKey => {
            root.close()
            root.requestWanted(accountKey, root.card.name)
        }
        onRemovalWanted: accountKey => removal.ask(accountKey)
    }

    RemoveContactDialog {
        id: removal
        contacts: root.contacts
    }
}
