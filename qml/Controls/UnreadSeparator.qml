// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// Where the unread messages begin.
Item {
    id: root

    property string text: qsTr("New messages")

    implicitWidth: label.implicitWidth + 80
    implicitHeight: 18
    Accessible.role: Accessible.Separator
    Accessible.name: root.text

    Rectangle {
        anchors.left: parent.left
        anchors.right: label.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        height: 1
        color: Theme.accent
        opacity: 0.45
    }
    CaptionLabel {
        id: label
        anchors.centerIn: parent
        text: root.text
        bold: true
        color: Theme.accent
        Accessible.ignored: true
    }
    Rectangle {
        anchors.left: label.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: 1
        color: Theme.accent
        opacity: 0.45
    }
}
