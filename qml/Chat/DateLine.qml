// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// A day begins.
MessageLine {
    id: root

    implicitHeight: 24 + 28

    DateSeparator {
        x: Math.round((root.width - width) / 2)
        y: 16
        text: root.text
    }
}
