// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Controls
import Skein.Style

// A small picture of the window in one theme; chosen by click, or by arrow keys among its siblings.
T.RadioButton {
    id: root

    required property bool dark
    property bool split: false // as the desktop says: one half each

    implicitWidth: 120
    implicitHeight: 90 + 8 + Theme.lineSmall
    hoverEnabled: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onPressAction: root.clicked()

    contentItem: SmallLabel {
        y: root.height - height
        height: Theme.lineSmall
        verticalAlignment: Text.AlignBottom
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        bold: root.checked
        color: root.checked ? Theme.text : Theme.text2
        Accessible.ignored: true
    }
    background: Item {
        Rectangle {
            width: root.width
            height: 90
            radius: Theme.radiusLg
            color: "transparent"
            border.width: root.checked || root.visualFocus ? 2 : 1
            border.color: root.checked || root.visualFocus ? Theme.focus : Theme.border
            z: 1
        }
        WindowSketch {
            x: 2
            y: 2
            width: root.width - 4
            height: 86
            dark: root.dark
        }
        Item {
            x: 2 + Math.round((root.width - 4) / 2)
            y: 2
            width: root.width - 2 - x
            height: 86
            visible: root.split
            clip: true

            WindowSketch {
                x: -Math.round((root.width - 4) / 2)
                width: root.width - 4
                height: 86
                dark: true
            }
        }
        Rectangle {
            x: root.width - width - 8
            y: 90 - height - 8
            z: 2
            visible: root.checked
            width: 20
            height: 20
            radius: 10
            color: Theme.primary

            AppIcon {
                anchors.centerIn: parent
                icon: "check"
                size: 14
                color: Theme.onPrimary
            }
        }
    }
}
