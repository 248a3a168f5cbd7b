// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A thin bar that grows while it is used. Attach it: T.ScrollBar.vertical: AppScrollBar {}
T.ScrollBar {
    id: root

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    minimumSize: 0.08
    visible: root.policy !== T.ScrollBar.AlwaysOff && root.size < 1
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: root.pressed || root.hovered ? Theme.text3 : Theme.disabled
        opacity: root.policy === T.ScrollBar.AlwaysOn || root.active || root.hovered ? 0.8 : 0
        Behavior on opacity {
            NumberAnimation {
                duration: Theme.durBase
            }
        }
    }
}
