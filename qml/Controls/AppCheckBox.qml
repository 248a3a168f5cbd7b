// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

T.CheckBox {
    id: root

    implicitWidth: leftPadding + rightPadding + (root.text === "" ? 18 : implicitContentWidth)
    implicitHeight: 32
    spacing: 8
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
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
        radius: Theme.radiusXs
        color: !root.enabled ? Theme.sunken
             : root.checked ? (root.hovered ? Theme.primaryHover : Theme.primary)
             : root.hovered ? Theme.hover : "transparent"
        border.width: root.checked && root.enabled ? 0 : 2
        border.color: root.enabled ? Theme.control : Theme.border
        Behavior on color {
            ColorAnimation {
                duration: Theme.durFast
                easing.type: Theme.easeFast
            }
        }

        AppIcon {
            anchors.centerIn: parent
            visible: root.checked
            icon: "check"
            size: 14
            color: root.enabled ? Theme.onPrimary : Theme.disabled
        }
        FocusRing {
            anchors.fill: parent
            anchors.margins: -4
            radius: Theme.radiusXs + 4
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
