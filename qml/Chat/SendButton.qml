// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Controls
import Skein.Style

// The paper plane of the composer; grey while there is nothing to send.
T.Button {
    id: root

    implicitWidth: 40
    implicitHeight: 34
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    text: qsTr("Send")
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        AppIcon {
            anchors.centerIn: parent
            icon: "send"
            color: root.enabled ? Theme.onPrimary : Theme.disabled
        }
    }
    background: Rectangle {
        radius: 9
        color: !root.enabled ? Theme.sunken : root.down ? Theme.primaryPressed
             : root.hovered ? Theme.primaryHover : Theme.primary
        Behavior on color {
            ColorAnimation {
                duration: Theme.durFast
                easing.type: Theme.easeFast
            }
        }

        FocusRing {
            anchors.fill: parent
            anchors.margins: -4
            radius: 13
            shown: root.visualFocus
        }
    }
}
