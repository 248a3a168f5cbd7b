// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// A fingerprint to be compared group by group.
Rectangle {
    id: root

    required property string title
    required property string fingerprint

    implicitHeight: content.implicitHeight + 20
    radius: Theme.radiusMd
    color: Theme.sunken
    Accessible.role: Accessible.StaticText
    Accessible.name: root.title + ": " + root.fingerprint

    Column {
        id: content
        x: 12
        y: 10
        width: root.width - 24
        spacing: 4

        CaptionLabel {
            width: parent.width
            text: root.title
            Accessible.ignored: true
        }
        SmallLabel {
            width: parent.width
            font.family: "Noto Sans Mono CJK SC"
            wrapMode: Text.Wrap
            color: Theme.text
            text: root.fingerprint
            Accessible.ignored: true
        }
    }
}
