// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A choice from a list, in a small outlined field.
T.ComboBox {
    id: root

    required property string accessibleName

    implicitWidth: Math.max(90, implicitContentWidthPolicy === T.ComboBox.WidestText ? implicitContentWidth : 0) + 48
    implicitHeight: 32
    implicitContentWidthPolicy: T.ComboBox.WidestText
    leftPadding: 12
    rightPadding: 32
    hoverEnabled: true
    font.pixelSize: Theme.fontSmall
    Accessible.role: Accessible.ComboBox
    Accessible.name: root.accessibleName
    Accessible.description: root.displayText
    Accessible.onPressAction: root.popup.open()

    contentItem: SmallLabel {
        text: root.displayText
        color: root.enabled ? Theme.text : Theme.disabled
        Accessible.ignored: true
    }
    indicator: AppIcon {
        x: root.width - width - 10
        y: Math.round((root.height - height) / 2)
        icon: "chev-d"
        size: 16
        color: root.enabled ? Theme.text2 : Theme.disabled
    }
    background: Rectangle {
        radius: Theme.radiusMd
        color: !root.enabled ? Theme.sunken : root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        border.width: 1
        border.color: root.enabled ? Theme.control : Theme.border

        FocusRing {
            anchors.fill: parent
            anchors.margins: -4
            radius: Theme.radiusMd + 4
            shown: root.visualFocus
        }
    }
    delegate: T.ItemDelegate {
        id: entry

        required property int index

        width: ListView.view.width
        implicitHeight: 36
        leftPadding: 18
        rightPadding: 18
        leftInset: 6
        rightInset: 6
        text: root.textAt(index)
        highlighted: root.highlightedIndex === index
        Accessible.role: Accessible.ListItem
        Accessible.name: text
        contentItem: BodyLabel {
            text: entry.text
            bold: root.currentIndex === entry.index
            Accessible.ignored: true
        }
        background: Rectangle {
            radius: Theme.radiusMd
            color: entry.highlighted || entry.hovered ? Theme.raisedHover : "transparent"
        }
    }
    popup: AppPopover {
        y: root.height + 4
        width: Math.max(root.width, 160)
        padding: 0
        topPadding: 6
        bottomPadding: 6
        implicitHeight: Math.min(contentItem.implicitHeight + 12, 360)
        contentItem: ListView {
            implicitHeight: contentHeight
            clip: true
            model: root.delegateModel
            currentIndex: root.highlightedIndex
            T.ScrollBar.vertical: AppScrollBar {}
        }
    }
}
