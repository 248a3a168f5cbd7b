// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// What somebody wrote, at the size that the reader chose; one px more in a narrow window.
Text {
    id: root

    required property bool narrow
    // Without wrapping. Text.implicitWidth takes a text with line breaks for one line.
    readonly property real naturalWidth: Math.ceil(broken.active ? broken.implicitWidth : root.implicitWidth)

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.onBubble
    font.pixelSize: Theme.messageSize + (root.narrow ? 1 : 0)
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(1.57 * font.pixelSize)
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true

    Loader {
        id: broken
        active: root.text.includes("\n")
        visible: false
        sourceComponent: Text {
            textFormat: Text.PlainText
            font: root.font
            text: root.text
        }
    }
}
