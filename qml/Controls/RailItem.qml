// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A page in the rail: icon over label, a badge, or a dot for the state of the LAN.
T.AbstractButton {
    id: root

    required property string iconName
    required text
    property int badge: 0
    property color dotColor: "transparent"
    property string shortcutText: ""

    implicitWidth: 56
    implicitHeight: 52
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: root.badge > 0 ? qsTr("%1, %n unread", "", root.badge).arg(root.text) : root.text
    Accessible.selectable: true
    Accessible.selected: root.checked
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    QtObject {
        id: d
        readonly property color ground: root.checked ? Theme.railActive
                                      : root.hovered || root.down ? Theme.railHover : Theme.rail
        readonly property color ink: root.checked ? Theme.railIconActive : Theme.railIcon
    }

    contentItem: Item {
        AppIcon {
            id: symbol
            anchors.horizontalCenter: parent.horizontalCenter
            y: 7
            icon: root.iconName
            size: 22
            color: d.ink
        }
        MicroLabel {
            y: 32
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 14
            text: root.text
            color: d.ink
            Accessible.ignored: true
        }
        Rectangle {
            anchors.right: parent.right
            anchors.rightMargin: 4
            y: 0
            visible: root.badge > 0
            width: count.width + 4
            height: count.height + 4
            radius: height / 2
            antialiasing: true
            color: d.ground

            UnreadBadge {
                id: count
                anchors.centerIn: parent
                count: root.badge
                Accessible.ignored: true
            }
        }
        Rectangle {
            anchors.left: symbol.right
            anchors.leftMargin: -5
            y: 3
            visible: root.dotColor.a > 0
            width: 12
            height: 12
            radius: 6
            antialiasing: true
            color: root.dotColor
            border.width: 2
            border.color: d.ground
        }
    }
    background: Rectangle {
        radius: Theme.radiusLg
        color: d.ground
        Behavior on color {
            ColorAnimation {
                duration: Theme.durFast
                easing.type: Theme.easeFast
            }
        }

        FocusRing {
            anchors.fill: parent
            radius: Theme.radiusLg
            border.color: Theme.railIconActive
            shown: root.visualFocus
        }
    }
}
