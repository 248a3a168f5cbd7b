// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

T.TabButton {
    id: root

    implicitWidth: boldWidth.width + 24
    implicitHeight: 28
    width: implicitWidth
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.selectable: true
    Accessible.selected: root.checked
    Accessible.onPressAction: root.clicked()

    TextMetrics {
        id: boldWidth
        font.pixelSize: Theme.fontSmall
        font.bold: true
        text: root.text
    }

    contentItem: SmallLabel {
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        bold: root.checked
        color: !root.enabled ? Theme.disabled : root.checked ? Theme.text : Theme.text2
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radiusSm
        color: root.checked ? (Theme.dark ? Theme.pressed : Theme.pane) : root.hovered ? Theme.pressed : "transparent"
        border.width: root.checked ? 1 : 0
        border.color: Theme.border

        FocusRing {
            anchors.fill: parent
            radius: Theme.radiusSm
            shown: root.visualFocus
        }
    }
}
