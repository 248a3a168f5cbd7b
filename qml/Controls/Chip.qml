// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A filter above a list; on is a soft fill and bold.
T.AbstractButton {
    id: root

    implicitWidth: boldWidth.width + 22
    implicitHeight: 28
    checkable: true
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onPressAction: {
        root.toggle()
        root.toggled()
        root.clicked()
    }

    // The width is the bold one at all times, so that neighbours stay when a chip is chosen.
    TextMetrics {
        id: boldWidth
        font.pixelSize: Theme.fontCaption
        font.bold: true
        text: root.text
    }

    contentItem: CaptionLabel {
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        bold: root.checked
        color: !root.enabled ? Theme.disabled : root.checked ? Theme.onPrimarySoft : Theme.text2
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: height / 2
        antialiasing: true
        color: root.checked ? Theme.primarySoft : root.down || root.hovered ? Theme.pressed : Theme.sunken
        Behavior on color {
            ColorAnimation {
                duration: Theme.durFast
                easing.type: Theme.easeFast
            }
        }

        FocusRing {
            anchors.fill: parent
            anchors.margins: -3
            radius: height / 2
            shown: root.visualFocus
        }
    }
}
