// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// A dot for somebody's presence, with a ring in the colour of what is behind it. Never the only carrier of the fact.
Rectangle {
    id: root

    // "online", "away", "busy" or "offline"; empty (unknown) shows nothing
    required property string presence
    required property color ringColor
    property int size: 12

    QtObject {
        id: d
        readonly property bool hollow: root.presence === "offline"
        readonly property color fill: root.presence === "online" ? Theme.online
                                    : root.presence === "away" ? Theme.away
                                    : root.presence === "busy" ? Theme.busy : Theme.offline
    }

    visible: root.presence !== ""
    implicitWidth: root.size + 4
    implicitHeight: root.size + 4
    radius: height / 2
    antialiasing: true
    color: root.ringColor
    Accessible.role: Accessible.Indicator
    Accessible.name: Words.ofPresence(root.presence)

    Rectangle {
        anchors.centerIn: parent
        width: root.size
        height: root.size
        radius: height / 2
        antialiasing: true
        color: d.hollow ? root.ringColor : d.fill
        border.width: d.hollow ? 2 : 0
        border.color: Theme.offline
    }
}
