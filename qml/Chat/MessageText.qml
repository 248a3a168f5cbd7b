// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// What somebody wrote, at the size that the reader chose; one px more in a narrow window. As wide as its longest line.
// The text is laid out once, as wide as it may be: asking it for its width without wrapping would lay it out again.
Item {
    id: root

    required property string text
    required property real maximumWidth
    required property bool narrow

    implicitWidth: Math.ceil(words.contentWidth)
    implicitHeight: words.implicitHeight

    Text {
        id: words
        // What is written from right to left stands at the right end.
        x: effectiveHorizontalAlignment === Text.AlignRight ? root.implicitWidth - width : 0
        width: root.maximumWidth
        text: root.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.onBubble
        font.pixelSize: Theme.messageSize + (root.narrow ? 1 : 0)
        lineHeightMode: Text.FixedHeight
        lineHeight: Math.round(1.57 * font.pixelSize)
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
