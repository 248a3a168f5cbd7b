// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// How many are unread. A count of 0 with something new is a dot.
Rectangle {
    id: root

    required property int count
    property bool muted: false
    property bool dot: false

    readonly property bool isDot: root.count <= 0 && root.dot

    visible: root.count > 0 || root.dot
    implicitWidth: root.isDot ? 8 : Math.max(18, label.implicitWidth + 10)
    implicitHeight: root.isDot ? 8 : 18
    radius: height / 2
    antialiasing: true
    color: root.muted ? Theme.mutedBadge : Theme.accent
    Accessible.role: Accessible.StaticText
    Accessible.name: root.isDot ? qsTr("Something new") : qsTr("%n unread", "", root.count)

    MicroLabel {
        id: label
        anchors.centerIn: parent
        visible: !root.isDot
        text: root.count > 99 ? "99+" : String(root.count)
        bold: true
        color: root.muted ? "#FFFFFF" : Theme.onAccent
        Accessible.ignored: true
    }
}
