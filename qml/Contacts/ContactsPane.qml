// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// The list column of the contacts page: requests, groups, then everybody by letter.
Rectangle {
    id: root

    enum Place { Requests, Groups, Person }

    required property ContactsViewModel contacts
    required property int groupCount
    required property int place // what is shown beside the list, of ContactsPane.Place; -1 while the list is alone
    required property bool narrow

    signal requestsWanted()
    signal groupsWanted()
    signal personWanted(string accountKey)
    signal addWanted()

    function focusList(): void {
        list.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    color: Theme.pane

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.minimumHeight: root.narrow ? Metrics.headerHeightNarrow : Metrics.headerHeight
            Layout.leftMargin: root.narrow ? 16 : Metrics.gutter
            Layout.rightMargin: root.narrow ? 8 : 9

            PaneTitleLabel {
                Layout.fillWidth: true
                text: qsTr("Contacts")
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            IconButton {
                objectName: "add"
                size: root.narrow ? 40 : 36
                iconName: "user-plus"
                text: qsTr("Add a contact")
                shortcutText: "Ctrl N"
                onClicked: root.addWanted()
            }
        }
        SearchField {
            objectName: "search"
            Layout.fillWidth: true
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            Layout.bottomMargin: 10
            placeholderText: qsTr("Search by name or number")
            onTextChanged: root.contacts.filterText = text
            onResultsWanted: root.focusList()
        }
        PlaceRow {
            objectName: "requests"
            Layout.fillWidth: true
            iconName: "user-plus"
            text: qsTr("New contacts")
            badge: root.contacts.waiting
            selected: root.place === ContactsPane.Requests
            onClicked: root.requestsWanted()
        }
        PlaceRow {
            objectName: "groups"
            Layout.fillWidth: true
            Layout.topMargin: 2
            iconName: "contacts"
            text: qsTr("My groups")
            count: root.groupCount
            selected: root.place === ContactsPane.Groups
            onClicked: root.groupsWanted()
        }
        Divider {
            Layout.fillWidth: true
            Layout.leftMargin: 20
            Layout.rightMargin: 20
            Layout.topMargin: 9
            Layout.bottomMargin: 4
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            PersonList {
                id: list
                objectName: "people"
                anchors.fill: parent
                model: root.contacts.contacts
                selectedKey: root.place === ContactsPane.Person ? root.contacts.selectedKey : ""
                onChosen: accountKey => root.personWanted(accountKey)
            }
            EmptyState {
                anchors.centerIn: parent
                width: Math.min(parent.width - 32, 240)
                visible: list.count === 0
                compact: true
                title: root.contacts.contactCount === 0 ? qsTr("No contacts yet") : qsTr("Nobody found")
                text: root.contacts.contactCount === 0 ? qsTr("Find a colleague by name or number.") : ""
                actionText: root.contacts.contactCount === 0 ? qsTr("Add a contact") : ""
                onActionTriggered: root.addWanted()
            }
        }
    }
}
