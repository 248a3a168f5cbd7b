// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// One glyph of the picker.
Rectangle {
    id: root

    required property string glyph
    required property string label
    property bool current: false

    signal chosen()
    signal held()

    implicitWidth: 40
    implicitHeight: 40
    radius: Theme.radiusMd
    color: touch.pressed ? Theme.pressed : pointer.hovered || root.current ? Theme.raisedHover : "transparent"
    Accessible.role: Accessible.Cell
    Accessible.name: root.label
    Accessible.focused: root.current
    Accessible.onPressAction: root.chosen()

    Text {
        anchors.centerIn: parent
        text: root.glyph
        textFormat: Text.PlainText
        font.pixelSize: 24
        color: Theme.text
    }
    FocusRing {
        anchors.fill: parent
        radius: Theme.radiusMd
        shown: root.current
    }
    HoverHandler {
        id: pointer
    }
    TapHandler {
        id: touch
        gesturePolicy: TapHandler.WithinBounds
        onTapped: root.chosen()
        onLongPressed: root.held()
    }
}
