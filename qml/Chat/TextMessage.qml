// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// Words in a bubble.
MessageFrame {
    id: root

    Bubble {
        width: Math.min(implicitWidth, root.contentWidthMax)
        own: root.own
        contentItem: MessageText {
            text: root.text
            narrow: root.narrow
        }
    }
}
