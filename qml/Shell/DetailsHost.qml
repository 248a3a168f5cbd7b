// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// Room for details: beside the chat, as a drawer over it, or in a narrow window as a page.
FocusScope {
    id: root

    required property bool open
    required property bool beside
    required property bool narrow
    default property alias content: slot.data

    // On its way out it still is
    readonly property bool shown: slot.visible
    // What the chat gives up
    readonly property real taken: root.beside && root.open ? Metrics.detailsWidth : 0

    signal closeWanted()
    // The keyboard was in what is no longer shown.
    signal keyboardReleased()

    onOpenChanged: if (!root.open && root.activeFocus)
        root.keyboardReleased()

    Scrim {
        anchors.fill: parent
        visible: opacity > 0
        opacity: root.open && !root.beside && !root.narrow ? 1 : 0
    }
    MouseArea {
        anchors.fill: parent
        enabled: root.open && !root.beside
        visible: enabled
        hoverEnabled: true
        onClicked: root.closeWanted()
        onWheel: event => event.accepted = true
    }
    Item {
        id: slot
        x: root.width
        width: root.narrow ? root.width : Metrics.detailsWidth
        height: root.height
        visible: x < root.width
    }
    Divider {
        x: slot.x
        visible: slot.visible && !root.narrow
        vertical: true
        height: root.height
    }

    states: State {
        name: "open"
        when: root.open

        PropertyChanges {
            slot.x: root.width - slot.width
        }
    }
    transitions: Transition {
        enabled: !root.beside

        NumberAnimation {
            property: "x"
            duration: Theme.durSlow
            easing.type: Theme.easeIn
        }
    }
}
