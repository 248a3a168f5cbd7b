// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// On or off at once. Without a text it needs an accessibleName.
T.Switch {
    id: root

    property string accessibleName: root.text

    implicitWidth: leftPadding + rightPadding + (root.text === "" ? 40 : implicitContentWidth)
    implicitHeight: 32
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.accessibleName
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onPressAction: {
        root.toggle()
        root.toggled()
        root.clicked()
    }

    indicator: Rectangle {
        x: root.width - width - root.rightPadding
        y: Math.round((root.height - height) / 2)
        implicitWidth: 40
        implicitHeight: 24
        radius: 12
        antialiasing: true
        color: !root.enabled ? Theme.sunken
             : root.checked ? (root.hovered ? Theme.primaryHover : Theme.primary) : Theme.control
        border.width: root.enabled ? 0 : 1
        border.color: Theme.border
        Behavior on color {
            ColorAnimation {
                duration: Theme.durFast
                easing.type: Theme.easeFast
            }
        }

        Rectangle {
            x: 3 + root.visualPosition * (parent.width - width - 6)
            y: 3
            width: 18
            height: 18
            radius: 9
            antialiasing: true
            color: root.enabled ? Theme.onPrimary : Theme.disabled
            Behavior on x {
                enabled: !root.down
                NumberAnimation {
                    duration: Theme.durFast
                    easing.type: Theme.easeFast
                }
            }
        }
        FocusRing {
            anchors.fill: parent
            anchors.margins: -4
            radius: 16
            shown: root.visualFocus
        }
    }
    contentItem: BodyLabel {
        rightPadding: root.indicator.width + 8
        text: root.text
        color: root.enabled ? Theme.text : Theme.disabled
        Accessible.ignored: true
    }
}
