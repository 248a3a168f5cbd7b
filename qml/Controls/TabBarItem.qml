// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A page in the bottom bar of the narrow window.
T.AbstractButton {
    id: root

    required property string iconName
    required text
    property int badge: 0

    implicitWidth: 72
    implicitHeight: 60
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: root.badge > 0 ? qsTr("%1, %n unread", "", root.badge).arg(root.text) : root.text
    Accessible.selectable: true
    Accessible.selected: root.checked
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        AppIcon {
            id: symbol
            anchors.horizontalCenter: parent.horizontalCenter
            y: 10
            icon: root.iconName
            size: 22
            color: root.checked ? Theme.link : Theme.text2
        }
        MicroLabel {
            y: 36
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 14
            text: root.text
            bold: root.checked
            color: root.checked ? Theme.link : Theme.text2
            Accessible.ignored: true
        }
        UnreadBadge {
            anchors.left: symbol.right
            anchors.leftMargin: -8
            y: 5
            count: root.badge
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            anchors.fill: parent
            radius: Theme.radiusMd
            shown: root.visualFocus
        }
    }
}
