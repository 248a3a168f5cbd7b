// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// A list and what it leads to: side by side, or in a narrow window one pushed over the other.
Item {
    id: root

    required property bool narrow
    required property bool pushed // narrow: the content is over the list
    required property real listWidth
    property real listWidthMax: Metrics.listWidthMax
    property bool resizable: true
    property alias list: listSlot.data
    property alias content: contentSlot.data

    signal listWidthWanted(real width)

    clip: root.narrow

    Item {
        id: listSlot
        width: root.narrow ? root.width : root.listWidth
        height: root.height
        visible: !root.narrow || contentSlot.x > 0
    }
    Item {
        id: contentSlot
        x: root.narrow ? root.width : root.listWidth
        width: root.narrow ? root.width : root.width - root.listWidth
        height: root.height
        visible: x < root.width
    }
    Divider {
        x: root.listWidth - 1
        visible: !root.narrow
        vertical: true
        height: root.height
    }
    MouseArea {
        x: root.listWidth - 4
        width: 8
        height: root.height
        enabled: root.resizable && !root.narrow
        visible: enabled
        cursorShape: Qt.SplitHCursor
        onPositionChanged: event => {
            const wanted = mapToItem(root, event.x, 0).x
            root.listWidthWanted(Math.max(Metrics.listWidthMin, Math.min(root.listWidthMax, Math.round(wanted))))
        }
    }

    // A state, so that only pushing moves: a change of the window's width does not.
    states: State {
        name: "pushed"
        when: root.narrow && root.pushed

        PropertyChanges {
            listSlot.x: -Math.round(0.24 * root.width)
            contentSlot.x: 0
        }
    }
    transitions: Transition {
        enabled: root.narrow

        NumberAnimation {
            property: "x"
            duration: Theme.durPage
            easing.type: Theme.easeIn
        }
    }
}
