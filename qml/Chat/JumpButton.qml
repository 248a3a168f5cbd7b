// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Controls
import Skein.Style

// Down to the newest message, with how many came unseen.
T.AbstractButton {
    id: root

    required property int unseen

    implicitWidth: 40
    implicitHeight: 40
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    text: root.unseen > 0 ? qsTr("Jump to newest, %n new", "", root.unseen) : qsTr("Jump to newest")
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        AppIcon {
            anchors.centerIn: parent
            icon: "arrow-d"
        }
        UnreadBadge {
            anchors.horizontalCenter: parent.horizontalCenter
            y: -9
            count: root.unseen
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: 20
        color: root.hovered ? Theme.raisedHover : Theme.raised
        border.width: 1
        border.color: Theme.border

        FocusRing {
            anchors.fill: parent
            anchors.margins: -4
            radius: 24
            shown: root.visualFocus
        }
    }

    AppToolTip {
        shown: root.hovered && !root.down
        text: root.text
        shortcutText: "Ctrl J"
    }
}
