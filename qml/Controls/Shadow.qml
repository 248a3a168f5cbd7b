// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// The shadow of a rounded card; anchors around its card by itself and lies below it. Place it as the card's sibling or child.
BorderImage {
    id: root

    // 1 bubble (light only), 2 toast and popover, 3 menu, dialog and palette
    required property int depth
    required property Item card

    QtObject {
        id: d
        readonly property string tone: Theme.dark ? "dark" : "light"
        readonly property string name: root.depth === 1 ? "bubble" : (root.depth === 2 ? "popover-" : "dialog-") + tone
        // As in resources/shadows/draw_shadows.py
        readonly property int margin: root.depth === 1 ? 4 : root.depth === 2 ? 24 : 56
        readonly property int corner: root.depth === 1 ? 20 : root.depth === 2 ? 28 : 60
    }

    z: -1
    visible: root.depth > 1 || !Theme.dark
    anchors.fill: root.card
    anchors.margins: -d.margin
    source: "qrc:/skein/shadows/" + d.name + ".png"
    border {
        left: d.margin + d.corner
        top: d.margin + d.corner
        right: d.margin + d.corner
        bottom: d.margin + d.corner
    }
}
