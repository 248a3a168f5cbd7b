// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// An entry of a menu: icon, words, a shortcut or an arrow to a submenu. An invisible entry takes no room.
T.MenuItem {
    id: root

    property string iconName: ""
    property string shortcutText: ""
    property bool danger: false

    QtObject {
        id: d
        readonly property color ink: !root.enabled ? Theme.disabled : root.danger ? Theme.onDangerSoft : Theme.text
        readonly property color iconInk: !root.enabled ? Theme.disabled : root.danger ? Theme.onDangerSoft : Theme.text2
    }

    implicitWidth: leftPadding + rightPadding + label.implicitWidth + (lead.visible ? 30 : 0)
                   + (end.width > 0 ? end.width + 16 : 0)
    implicitHeight: root.visible ? 36 : 0
    height: implicitHeight
    leftPadding: 18
    rightPadding: 18
    leftInset: 6
    rightInset: 6
    hoverEnabled: true
    activeFocusOnTab: root.visible // the arrow keys pass over an invisible entry
    Accessible.role: Accessible.MenuItem
    Accessible.name: root.text
    Accessible.checkable: root.checkable
    Accessible.checked: root.checked
    Accessible.onPressAction: root.triggered()

    contentItem: Item {
        AppIcon {
            id: lead
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== "" || root.checkable
            icon: root.iconName !== "" ? root.iconName : root.checked ? "check" : ""
            size: 18
            color: d.iconInk
        }
        BodyLabel {
            id: label
            anchors.left: lead.visible ? lead.right : parent.left
            anchors.leftMargin: lead.visible ? 12 : 0
            anchors.right: end.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: d.ink
            Accessible.ignored: true
        }
        Row {
            id: end
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            KeyCap {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.shortcutText !== ""
                text: root.shortcutText
            }
            AppIcon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.subMenu !== null
                icon: "chev-r"
                size: 16
                color: d.iconInk
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusMd
        color: root.down ? Theme.pressed : root.highlighted || root.hovered ? Theme.raisedHover : "transparent"
    }
}
