// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// Words in a bubble.
MessageFrame {
    id: root

    Bubble {
        objectName: "bubble"
        own: root.own
        contentItem: MessageText {
            maximumWidth: root.contentWidthMax - Metrics.bubblePaddings
            text: root.text
            narrow: root.narrow
        }
    }
}
