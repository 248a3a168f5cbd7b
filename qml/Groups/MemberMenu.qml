// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// What can be done with one member.
AppMenu {
    id: root

    required property GroupDetailsViewModel details

    signal nicknameWanted(string accountKey, string name)
    signal transferWanted(string accountKey, string name)
    signal removalWanted(string accountKey, string name)

    // The choices are those of the moment: the row may change or go while the menu is open.
    function show(row: MemberDelegate, x: real, y: real): void {
        if (row === null)
            return
        d.key = row.key
        d.name = row.name
        d.own = row.own
        d.admin = row.admin
        d.ruled = row.ruled
        d.muted = row.muted
        root.popup(row, x, y)
    }

    QtObject {
        id: d
        property string key: ""
        property string name: ""
        property bool own: false
        property bool admin: false
        property bool ruled: false // below the user
        property bool muted: false
        readonly property bool owned: root.details.owner && !d.own
    }

    AppMenuItem {
        objectName: "message"
        visible: !d.own
        iconName: "chat"
        text: qsTr("Message")
        onTriggered: root.details.openChat(d.key)
    }
    AppMenuItem {
        objectName: "appoint"
        visible: d.owned
        iconName: "shield"
        text: d.admin ? qsTr("Dismiss admin") : qsTr("Make admin")
        onTriggered: root.details.setAdmin(d.key, !d.admin)
    }
    AppMenuItem {
        objectName: "transfer"
        visible: d.owned
        iconName: "crown"
        text: qsTr("Hand the group over")
        onTriggered: root.transferWanted(d.key, d.name)
    }
    AppMenuItem {
        objectName: "nickname"
        visible: d.own || d.ruled
        iconName: "pencil"
        text: qsTr("Set nickname")
        onTriggered: root.nicknameWanted(d.key, d.name)
    }
    AppMenuItem {
        objectName: "unmute"
        visible: d.ruled && d.muted
        iconName: "mic"
        text: qsTr("Let write again")
        onTriggered: root.details.mute(d.key, 0)
    }
    AppMenu {
        objectName: "mute"
        offered: d.ruled && !d.muted
        iconName: "mic-off"
        title: qsTr("Mute for…")

        AppMenuItem {
            objectName: "mute10"
            text: qsTr("10 minutes")
            onTriggered: root.details.mute(d.key, 10)
        }
        AppMenuItem {
            objectName: "mute60"
            text: qsTr("1 hour")
            onTriggered: root.details.mute(d.key, 60)
        }
        AppMenuItem {
            objectName: "muteDay"
            text: qsTr("1 day")
            onTriggered: root.details.mute(d.key, 24 * 60)
        }
        AppMenuItem {
            objectName: "muteForever"
            text: qsTr("Until lifted")
            onTriggered: root.details.mute(d.key, -1)
        }
    }
    AppMenuSeparator {
        visible: d.ruled
    }
    AppMenuItem {
        objectName: "remove"
        visible: d.ruled
        iconName: "trash"
        danger: true
        text: qsTr("Remove from group")
        onTriggered: root.removalWanted(d.key, d.name)
    }
}
