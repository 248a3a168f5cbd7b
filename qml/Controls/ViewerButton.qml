// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// An icon button on the dark ground of the image viewer.
IconButton {
    id: root

    size: 40
    iconColor: "#FFFFFF"

    background: Rectangle {
        radius: Theme.radiusMd
        color: root.down || root.hovered ? Theme.callControl : "transparent"

        FocusRing {
            anchors.fill: parent
            radius: Theme.radiusMd
            border.color: Theme.callSpeaker
            shown: root.visualFocus
        }
    }
}
