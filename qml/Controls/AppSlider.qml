// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A horizontal slider; valueText is what a screen reader says instead of the bare number.
T.Slider {
    id: root

    required property string accessibleName
    property string valueText: ""

    implicitWidth: 160
    implicitHeight: 32
    hoverEnabled: true
    Accessible.role: Accessible.Slider
    Accessible.name: root.accessibleName
    Accessible.description: root.valueText
    Accessible.onIncreaseAction: root.increase()
    Accessible.onDecreaseAction: root.decrease()

    background: Rectangle {
        y: Math.round((root.height - height) / 2)
        width: root.width
        implicitHeight: 4
        height: 4
        radius: 2
        color: Theme.skeleton

        Rectangle {
            width: root.visualPosition * parent.width
            height: 4
            radius: 2
            color: root.enabled ? Theme.primary : Theme.disabled
        }
    }
    handle: Rectangle {
        x: root.visualPosition * (root.width - width)
        y: Math.round((root.height - height) / 2)
        implicitWidth: 16
        implicitHeight: 16
        radius: 8
        antialiasing: true
        color: !root.enabled ? Theme.sunken : root.pressed || root.hovered ? Theme.primarySoft : Theme.onPrimary
        border.width: 2
        border.color: root.enabled ? Theme.primary : Theme.disabled

        FocusRing {
            anchors.fill: parent
            anchors.margins: -4
            radius: 12
            shown: root.visualFocus
        }
    }
}
