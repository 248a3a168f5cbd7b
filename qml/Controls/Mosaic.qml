// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// Up to four members of a group on a rounded square, in the place of a picture: one in the middle, two across, three in a
// triangle, four in the corners.
Rectangle {
    id: root

    required property var faces // a list model with the roles key, name and avatarSource
    required property int size
    readonly property alias count: cells.count

    QtObject {
        id: d
        // In parts of the size: how wide a cell is, and where its middle stands
        readonly property real cell: [0, 0.66, 0.5, 0.42, 0.42][d.shown]
        readonly property int shown: Math.min(4, cells.count)
        readonly property int side: Math.round(d.cell * root.size)

        function middle(index: int): point {
            if (d.shown === 1)
                return Qt.point(0.5, 0.5)
            if (d.shown === 2)
                return index === 0 ? Qt.point(0.31, 0.31) : Qt.point(0.69, 0.69)
            if (d.shown === 3 && index === 0)
                return Qt.point(0.5, 0.275)
            const place = d.shown === 3 ? index + 1 : index
            return Qt.point(place % 2 === 0 ? 0.275 : 0.725, place < 2 ? 0.275 : 0.725)
        }
    }

    objectName: "mosaic"
    width: root.size
    height: root.size
    visible: cells.count > 0
    color: Theme.sunken
    border.width: 1
    border.color: Theme.border
    antialiasing: true

    Repeater {
        id: cells
        model: root.faces

        Face {
            required property int index
            required property string key
            required property url avatarSource

            readonly property point middle: d.middle(index)

            x: Math.round(middle.x * root.size - size / 2)
            y: Math.round(middle.y * root.size - size / 2)
            visible: index < 4
            size: d.side
            seed: key
            source: avatarSource
        }
    }
}
