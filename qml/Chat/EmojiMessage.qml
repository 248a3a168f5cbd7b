// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// One to three emoji: large, without a bubble.
MessageFrame {
    id: root

    Text {
        text: root.text
        textFormat: Text.PlainText
        font.pixelSize: 36
        lineHeightMode: Text.FixedHeight
        lineHeight: 48
        Accessible.ignored: true
    }
}
