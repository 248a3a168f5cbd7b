// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// The name of a key or a short command in a small frame.
Rectangle {
    id: root

    required property string text

    implicitWidth: label.implicitWidth + 12
    implicitHeight: 20
    radius: Theme.radiusXs
    color: Theme.pane
    border.width: 1
    border.color: Theme.border
    Accessible.ignored: true

    MicroLabel {
        id: label
        anchors.centerIn: parent
        text: root.text
        color: Theme.text2
    }
}
