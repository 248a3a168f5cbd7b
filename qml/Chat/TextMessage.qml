// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// Words in a bubble.
MessageFrame {
    id: root

    Bubble {
        objectName: "bubble"
        width: Math.min(words.naturalWidth + leftPadding + rightPadding, root.contentWidthMax)
        own: root.own
        contentItem: MessageText {
            id: words
            text: root.text
            narrow: root.narrow
        }
    }
}
