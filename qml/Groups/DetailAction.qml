// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Controls
import Skein.Style

// A square action with its word below, under the name of a group.
T.AbstractButton {
    id: root

    required property string iconName
    property bool danger: false

    implicitWidth: 77
    implicitHeight: 64
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Rectangle {
            id: tile
            x: Math.round((parent.width - width) / 2)
            width: 40
            height: 40
            radius: Theme.radiusRow
            color: root.danger ? Theme.dangerSoft : root.hovered || root.down ? Theme.pressed : Theme.primarySoft

            AppIcon {
                anchors.centerIn: parent
                icon: root.iconName
                color: root.danger ? Theme.onDangerSoft : Theme.onPrimarySoft
            }
            FocusRing {
                anchors.fill: parent
                anchors.margins: -4
                radius: Theme.radiusRow + 4
                shown: root.visualFocus
            }
        }
        CaptionLabel {
            y: 44
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            color: Theme.text2
            text: root.text
            Accessible.ignored: true
        }
    }
}
