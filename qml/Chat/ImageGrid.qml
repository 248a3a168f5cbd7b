// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client

// The pictures of a message: one as it is, two side by side, a large one and two small ones, four in a square; of more the
// third says how many are not shown.
Item {
    id: root

    required property ImageListModel images
    required property bool narrow
    required property real maximumWidth
    required property real progress // of the upload, 0 to 1

    signal chosen(int index)

    QtObject {
        id: d
        readonly property int gap: 3
        readonly property int count: pictures.count
        readonly property int shown: d.count > 4 ? 3 : d.count
        readonly property real wide: Math.min(root.narrow ? 258 : 312, root.maximumWidth)
        readonly property real half: Math.floor((d.wide - d.gap) / 2)
        property size lone: Qt.size(0, 0) // of a single picture, as its pixels say
        readonly property size whole: d.shown === 1 ? d.lone : d.shown === 2 ? Qt.size(d.wide, d.half)
                                    : d.shown === 3 ? Qt.size(d.wide, root.narrow ? 172 : 132)
                                    : Qt.size(Math.min(240, root.maximumWidth), Math.min(240, root.maximumWidth))
        readonly property real lead: Math.round((d.whole.width - d.gap) * 2 / 3)

        // The size of a lone picture of so many pixels.
        function fitted(width: int, height: int): size {
            if (width <= 0 || height <= 0)
                return Qt.size(Math.min(240, root.maximumWidth), 180)
            const most = Math.min(320, root.maximumWidth)
            const scale = Math.min(1, most / width, 320 / height)
            return Qt.size(Math.max(120, Math.round(width * scale)), Math.max(120, Math.round(height * scale)))
        }
        // Where the picture at index stands.
        function place(index: int): rect {
            const w = d.whole.width
            const h = d.whole.height
            const halfHeight = Math.floor((h - d.gap) / 2)
            if (d.shown === 1)
                return Qt.rect(0, 0, w, h)
            if (d.shown === 3)
                return index === 0 ? Qt.rect(0, 0, d.lead, h)
                                   : Qt.rect(d.lead + d.gap, (index - 1) * (halfHeight + d.gap), w - d.lead - d.gap,
                                             halfHeight)
            const halfWidth = Math.floor((w - d.gap) / 2)
            return Qt.rect((index % 2) * (halfWidth + d.gap), Math.floor(index / 2) * (halfHeight + d.gap), halfWidth,
                           d.shown === 2 ? h : halfHeight)
        }
    }

    implicitWidth: d.whole.width
    implicitHeight: d.whole.height

    Repeater {
        id: pictures
        model: root.images

        ImageTile {
            required property int index

            readonly property rect place: d.place(index)
            readonly property size fitted: d.fitted(pixelWidth, pixelHeight)

            x: place.x
            y: place.y
            width: place.width
            height: place.height
            visible: index < d.shown
            hidden: index === 2 ? d.count - d.shown : 0
            uploaded: root.progress
            onFittedChanged: if (index === 0)
                d.lone = fitted
            onClicked: root.chosen(index)
        }
    }
}
