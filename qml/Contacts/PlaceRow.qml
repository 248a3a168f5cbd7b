// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// A page of the contacts: an icon in a tile, its name, and how many are there or wait there.
RowItem {
    id: root

    required property string iconName
    property int badge: 0
    property int count: 0

    implicitHeight: 48
    Accessible.name: root.badge > 0 ? qsTr("%1, %n waiting", "", root.badge).arg(root.text) : root.text

    contentItem: Item {
        Rectangle {
            id: tile
            anchors.verticalCenter: parent.verticalCenter
            width: 32
            height: 32
            radius: Theme.radiusMd
            color: root.selected ? Theme.pane : Theme.primarySoft

            AppIcon {
                anchors.centerIn: parent
                icon: root.iconName
                size: 18
                color: Theme.onPrimarySoft
            }
        }
        BodyLabel {
            anchors.left: tile.right
            anchors.leftMargin: 12
            anchors.right: end.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            bold: root.selected
            Accessible.ignored: true
        }
        Item {
            id: end
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: waiting.visible ? waiting.width : number.width
            height: 20

            UnreadBadge {
                id: waiting
                anchors.verticalCenter: parent.verticalCenter
                count: root.badge
                Accessible.ignored: true
            }
            CaptionLabel {
                id: number
                anchors.verticalCenter: parent.verticalCenter
                visible: !waiting.visible && root.count > 0
                text: String(root.count)
                Accessible.ignored: true
            }
        }
    }
}
