// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A tooltip above its parent, after half a second, with the shortcut if there is one.
T.ToolTip {
    id: root

    required property bool shown
    property string shortcutText: ""

    visible: root.shown && root.text !== ""
    delay: Theme.tooltipDelay
    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: -implicitHeight - 6
    margins: 8
    padding: 0
    leftPadding: 10
    rightPadding: 10
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: 26
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.durBase
            easing.type: Theme.easeIn
        }
    }

    contentItem: Row {
        spacing: 6

        CaptionLabel {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: Theme.onTooltip
        }
        CaptionLabel {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.shortcutText !== ""
            text: root.shortcutText
            color: Theme.onTooltip
            opacity: 0.8
        }
    }
    background: Rectangle {
        radius: Theme.radiusSm
        color: Theme.tooltip
    }
}
