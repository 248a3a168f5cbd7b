// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// Progress of known length, 4 px high.
T.ProgressBar {
    id: root

    property color color: Theme.primary

    implicitWidth: 160
    implicitHeight: 4
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 %").arg(Math.round(root.position * 100))

    background: Rectangle {
        radius: 2
        color: Theme.skeleton
    }
    contentItem: Item {
        Rectangle {
            width: root.position * parent.width
            height: parent.height
            radius: 2
            color: root.color
        }
    }
}
