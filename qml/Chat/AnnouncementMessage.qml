// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// An announcement in the log: a card that nobody takes for talk.
MessageFrame {
    id: root

    Rectangle {
        objectName: "card"
        width: Math.max(words.width, heading.width) + 32
        height: words.y + words.height + 14
        radius: Theme.radiusBubble
        color: Theme.primarySoft
        border.width: 1
        border.color: Theme.primary

        Row {
            id: heading
            x: 16
            y: 12
            spacing: 6

            AppIcon {
                anchors.verticalCenter: parent.verticalCenter
                icon: "megaphone"
                size: 16
                color: Theme.onPrimarySoft
            }
            CaptionLabel {
                text: qsTr("Announcement")
                bold: true
                color: Theme.onPrimarySoft
                Accessible.ignored: true
            }
        }
        MessageText {
            id: words
            x: 16
            y: heading.y + heading.height + 6
            maximumWidth: root.contentWidthMax - 32
            text: root.text
            narrow: root.narrow
        }
    }
}
