// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Time and state beside a bubble: "Read 4 · 10:38 ✓✓".
Row {
    id: root

    required property string time
    property string sendState: "" // as SendStateIcon
    property string readText: "" // "Read 4"; empty in chats of two and for others' messages

    spacing: 4
    Accessible.role: Accessible.StaticText
    Accessible.name: Words.joined([root.time, root.readText === "" ? Words.ofSendState(root.sendState) : root.readText])

    MicroLabel {
        anchors.verticalCenter: parent.verticalCenter
        text: root.readText === "" ? root.time : qsTr("%1 · %2").arg(root.readText).arg(root.time)
        Accessible.ignored: true
    }
    SendStateIcon {
        anchors.verticalCenter: parent.verticalCenter
        sendState: root.sendState
        Accessible.ignored: true
    }
}
