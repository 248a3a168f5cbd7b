// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Contacts
import Skein.Groups

// The contact list, and beside it requests, groups or one contact.
TwoPane {
    id: root

    required property AppViewModel app

    signal placeChosen()
    signal backWanted()
    signal addWanted()
    signal requestWanted(string accountKey, string name)
    signal newGroupWanted()

    function focusList(): void {
        pane.focusList()
    }

    QtObject {
        id: d
        property int place: ContactsPane.Requests

        function go(place: int): void {
            d.place = place
            root.placeChosen()
        }
    }

    list: ContactsPane {
        id: pane
        width: parent.width
        height: parent.height
        contacts: root.app.contacts
        groupCount: groups.count
        place: root.narrow ? -1 : d.place
        narrow: root.narrow
        onRequestsWanted: d.go(ContactsPane.Requests)
        onGroupsWanted: d.go(ContactsPane.Groups)
        onPersonWanted: accountKey => {
            root.app.contacts.selectedKey = accountKey
            root.app.card.key = accountKey
            d.go(ContactsPane.Person)
        }
        onAddWanted: root.addWanted()
    }
    content: [
        RequestsPage {
            width: parent.width
            height: parent.height
            visible: d.place === ContactsPane.Requests || !card.visible && !groups.visible
            contacts: root.app.contacts
            narrow: root.narrow
            onBackWanted: root.backWanted()
            onAddWanted: root.addWanted()
        },
        GroupsPage {
            id: groups
            width: parent.width
            height: parent.height
            visible: d.place === ContactsPane.Groups
            groups: root.app.groups
            narrow: root.narrow
            onBackWanted: root.backWanted()
            onGroupWanted: key => root.app.chat.open(key)
            onNewGroupWanted: root.newGroupWanted()
        },
        ContactCard {
            id: card
            width: parent.width
            height: parent.height
            visible: d.place === ContactsPane.Person && root.app.contacts.selectedKey !== ""
            contacts: root.app.contacts
            card: root.app.card
            narrow: root.narrow
            onBackWanted: root.backWanted()
            onRequestWanted: (accountKey, name) => root.requestWanted(accountKey, name)
        }
    ]
}
