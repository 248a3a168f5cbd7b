// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// A person (circle) or a group (rounded square), with the presence of a person. A group without a picture shows its members
// where they are known.
Face {
    id: root

    property bool group: false
    property var faces: null // of a group: a list model of members, see Mosaic
    property string presence: ""
    property color ringColor: Theme.pane

    radius: root.group ? Math.round(0.28 * root.size) : root.size / 2
    covered: (mosaic.item as Mosaic)?.count > 0
    Accessible.role: Accessible.Graphic
    Accessible.name: Words.joined([root.name, Words.ofPresence(root.presence)])

    Lazy {
        id: mosaic
        needed: root.faces !== null
        sourceComponent: Mosaic {
            faces: root.faces
            size: root.size
            radius: root.radius
        }
    }
    Lazy {
        // The dot itself sits 1 px outside the corner, its ring 2 px further.
        x: root.size - width + 3
        y: root.size - height + 3
        needed: root.presence !== ""
        sourceComponent: PresenceDot {
            size: root.size >= 40 ? 12 : root.size >= 32 ? 10 : 8
            presence: root.presence
            ringColor: root.ringColor
            Accessible.ignored: true
        }
    }
}
