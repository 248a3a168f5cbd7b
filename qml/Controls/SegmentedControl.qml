// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A choice of two or three that are all visible; its children are SegmentedButtons.
T.TabBar {
    id: root

    required property string accessibleName

    implicitWidth: contentItem.implicitWidth + 6
    implicitHeight: 34
    padding: 3
    spacing: 0
    Accessible.role: Accessible.PageTabList
    Accessible.name: root.accessibleName
    Keys.onLeftPressed: root.decrementCurrentIndex()
    Keys.onRightPressed: root.incrementCurrentIndex()

    contentItem: Row {
        spacing: root.spacing

        Repeater {
            model: root.contentModel
        }
    }
    background: Rectangle {
        radius: Theme.radiusMd
        color: Theme.sunken
    }
}
