// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// A day between messages. Centre it in the column.
Rectangle {
    id: root

    required property string text

    implicitWidth: label.implicitWidth + 24
    implicitHeight: 24
    radius: 12
    antialiasing: true
    color: Theme.pressed
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    CaptionLabel {
        id: label
        anchors.centerIn: parent
        text: root.text
        color: Theme.text2
        Accessible.ignored: true
    }
}
