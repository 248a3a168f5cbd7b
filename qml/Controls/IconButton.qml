// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A square button with only an icon. Its text is the tooltip and the accessible name, so it is required.
T.Button {
    id: root

    required property string iconName
    required text
    property int size: 36
    property int iconSize: root.size < 36 ? 18 : 20
    property color iconColor: Theme.text2
    property bool inPopup: false // inside a popup
    property string shortcutText: ""

    function activate(): void {
        if (root.checkable)
            root.toggle()
        root.clicked()
    }

    implicitWidth: root.size
    implicitHeight: root.size
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.checkable: root.checkable
    Accessible.checked: root.checked
    Accessible.onPressAction: root.activate()
    Keys.onReturnPressed: root.activate()
    Keys.onEnterPressed: root.activate()

    contentItem: Item {
        AppIcon {
            anchors.centerIn: parent
            icon: root.iconName
            size: root.iconSize
            color: !root.enabled ? Theme.disabled : root.checked ? Theme.onPrimarySoft : root.iconColor
        }
    }
    background: Rectangle {
        radius: Theme.radiusMd
        color: !root.enabled ? "transparent"
             : root.checked ? Theme.primarySoft
             : root.down ? Theme.pressed
             : root.hovered ? (root.inPopup ? Theme.raisedHover : Theme.hover) : "transparent"
        Behavior on color {
            ColorAnimation {
                duration: Theme.durFast
                easing.type: Theme.easeFast
            }
        }

        FocusRing {
            anchors.fill: parent
            anchors.margins: -4
            radius: Theme.radiusMd + 4
            shown: root.visualFocus
        }
    }

    // Made when it is needed: there are many icon buttons and few of them are ever pointed at.
    ButtonToolTip {
        button: root
        shortcutText: root.shortcutText
    }
}
