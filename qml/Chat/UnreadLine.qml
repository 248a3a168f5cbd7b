// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// The unread messages begin.
MessageLine {
    id: root

    implicitHeight: 18 + 12

    UnreadSeparator {
        x: root.columnX
        y: 12
        width: root.columnWidth
        text: root.text
    }
}
