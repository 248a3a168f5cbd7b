// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// One fact about a group that can be opened or changed: icon, words, its present value or how many wait.
RowItem {
    id: root

    required property string iconName
    property string value: ""
    property int badge: 0

    implicitHeight: 44
    focusPolicy: root.enabled ? Qt.StrongFocus : Qt.NoFocus
    leftInset: 0
    rightInset: 0
    leftPadding: 12
    rightPadding: 12
    Accessible.role: Accessible.Button
    Accessible.name: Words.joined([root.text, root.value, root.badge > 0 ? qsTr("%n waiting", "", root.badge) : ""])

    contentItem: Item {
        AppIcon {
            id: icon
            anchors.verticalCenter: parent.verticalCenter
            icon: root.iconName
            size: 18
            color: Theme.text2
        }
        BodyLabel {
            id: label
            anchors.left: icon.right
            anchors.leftMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - 42)
            text: root.text
            Accessible.ignored: true
        }
        SmallLabel {
            anchors.left: label.right
            anchors.leftMargin: 12
            anchors.right: badge.visible ? badge.left : arrow.left
            anchors.rightMargin: 6
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignRight
            text: root.value
            Accessible.ignored: true
        }
        UnreadBadge {
            id: badge
            anchors.right: arrow.left
            anchors.rightMargin: 6
            anchors.verticalCenter: parent.verticalCenter
            count: root.badge
            Accessible.ignored: true
        }
        AppIcon {
            id: arrow
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.enabled
            icon: "chev-r"
            size: 16
            color: Theme.text3
        }
    }
}
