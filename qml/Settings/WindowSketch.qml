// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// The window in miniature: rail, list, bubbles. Its colours are those of one theme, whichever is on.
Rectangle {
    id: root

    required property bool dark

    radius: 10
    color: root.dark ? "#0E1719" : "#F2F5F4"
    Accessible.ignored: true

    Rectangle {
        x: 14
        width: 37
        height: root.height
        color: root.dark ? "#121D20" : "#FFFFFF"
    }
    Rectangle {
        width: 24
        height: root.height
        radius: 10
        color: root.dark ? "#0A1214" : "#10343D"

        Rectangle {
            x: 12
            width: 12
            height: root.height
            color: root.dark ? "#121D20" : "#FFFFFF"
        }
    }
    Repeater {
        model: 3

        Item {
            id: line

            required property int index

            x: 17
            y: 8 + 16 * line.index

            Rectangle {
                width: 8
                height: 8
                radius: 4
                color: Theme.hues[[0, 1, 4][line.index]].top
            }
            Rectangle {
                x: 12
                y: 1
                width: 18
                height: 5
                radius: 2.5
                color: root.dark ? "#26373C" : "#E0E7E5"
            }
        }
    }
    Rectangle {
        x: 56
        y: 14
        width: Math.min(42, root.width - x - 6)
        height: 14
        radius: 6
        color: root.dark ? "#1E2D31" : "#FFFFFF"
    }
    Rectangle {
        x: 56
        y: 32
        width: Math.min(30, root.width - x - 6)
        height: 14
        radius: 6
        color: root.dark ? "#1E2D31" : "#FFFFFF"
    }
    Rectangle {
        x: root.width - width - 8
        y: 52
        width: 42
        height: 14
        radius: 6
        color: root.dark ? "#114C57" : "#D3EBEA"
    }
}
