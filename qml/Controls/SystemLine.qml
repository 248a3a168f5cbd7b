// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A sentence between messages ("You recalled a message"), if wanted with one action.
Item {
    id: root

    required property string text
    property string actionText: ""

    signal actionTriggered()

    implicitWidth: line.implicitWidth
    implicitHeight: 18

    Row {
        id: line
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 8

        CaptionLabel {
            width: Math.min(implicitWidth, root.width - (action.visible ? action.width + 8 : 0))
            text: root.text
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        TextLink {
            id: action
            visible: root.actionText !== ""
            text: root.actionText
            onClicked: root.actionTriggered()
        }
    }
}
