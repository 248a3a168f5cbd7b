// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// How the user looks to others, from his own picture in the rail.
AppMenu {
    id: root

    required property OwnViewModel own

    signal profileWanted()

    title: qsTr("You")

    AppMenuItem {
        objectName: "online"
        checkable: true
        autoExclusive: true
        checked: root.own.availability === OwnViewModel.Online
        text: qsTr("Online")
        onTriggered: root.own.setAvailability(OwnViewModel.Online)
    }
    AppMenuItem {
        objectName: "away"
        checkable: true
        autoExclusive: true
        checked: root.own.availability === OwnViewModel.Away
        text: qsTr("Away")
        onTriggered: root.own.setAvailability(OwnViewModel.Away)
    }
    AppMenuItem {
        objectName: "busy"
        checkable: true
        autoExclusive: true
        checked: root.own.availability === OwnViewModel.Busy
        text: qsTr("Busy")
        onTriggered: root.own.setAvailability(OwnViewModel.Busy)
    }
    AppMenuItem {
        objectName: "invisible"
        checkable: true
        autoExclusive: true
        checked: root.own.availability === OwnViewModel.Invisible
        text: qsTr("Invisible")
        onTriggered: root.own.setAvailability(OwnViewModel.Invisible)
    }
    AppMenuSeparator {}
    AppMenuItem {
        objectName: "profile"
        iconName: "user"
        text: qsTr("Profile and settings")
        onTriggered: root.profileWanted()
    }
}
