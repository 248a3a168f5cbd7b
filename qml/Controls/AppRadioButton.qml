// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

T.RadioButton {
    id: root

    implicitWidth: leftPadding + rightPadding + (root.text === "" ? 18 : implicitContentWidth)
    implicitHeight: 32
    spacing: 8
    hoverEnabled: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onPressAction: {
        root.toggle()
        root.toggled()
        root.clicked()
    }

    indicator: Rectangle {
        x: root.leftPadding
        y: Math.round((root.height - height) / 2)
        implicitWidth: 18
        implicitHeight: 18
        radius: 9
        antialiasing: true
        color: !root.enabled ? Theme.sunken
             : root.checked ? Theme.primary
             : root.hovered ? Theme.hover : "transparent"
        border.width: root.checked && root.enabled ? 0 : 2
        border.color: root.enabled ? Theme.control : Theme.border

        Rectangle {
            anchors.centerIn: parent
            visible: root.checked
            width: 8
            height: 8
            radius: 4
            antialiasing: true
            color: root.enabled ? Theme.onPrimary : Theme.disabled
        }
        FocusRing {
            anchors.fill: parent
            anchors.margins: -4
            radius: 13
            shown: root.visualFocus
        }
    }
    contentItem: SmallLabel {
        leftPadding: root.indicator.width + root.spacing
        text: root.text
        color: root.enabled ? Theme.text : Theme.disabled
        Accessible.ignored: true
    }
}
