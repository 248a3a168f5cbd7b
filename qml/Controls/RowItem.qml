// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// What all list rows share: fills for hover, press and selection, the inset focus ring, the request for a menu.
// It takes the list's full width; the fill keeps 8 px from both edges.
T.ItemDelegate {
    id: root

    property bool selected: false
    // A list is one tab stop: it says which row the keyboard is on.
    property bool keyboardFocus: root.visualFocus
    property bool inPopup: false
    readonly property color fill: root.selected ? Theme.selected
                                : root.down ? Theme.pressed
                                : root.hovered || root.highlighted ? (root.inPopup ? Theme.raisedHover : Theme.hover)
                                : root.inPopup ? Theme.raised : Theme.pane

    // Right click or the Menu key; the position is in the row.
    signal menuRequested(real x, real y)

    hoverEnabled: true
    leftInset: 8
    rightInset: 8
    leftPadding: 20
    rightPadding: 20
    Accessible.role: Accessible.ListItem
    Accessible.name: root.text
    Accessible.selected: root.selected
    Accessible.onPressAction: root.clicked()
    Keys.onMenuPressed: root.menuRequested(root.leftPadding, root.height / 2)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    // An item of its own: a handler on the row would make it take every button, and click by the right one, too.
    Item {
        anchors.fill: parent
        z: -1

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: eventPoint => root.menuRequested(eventPoint.position.x, eventPoint.position.y)
        }
    }

    background: Rectangle {
        radius: Theme.radiusRow
        color: root.fill
        Behavior on color {
            ColorAnimation {
                duration: Theme.durFast
                easing.type: Theme.easeFast
            }
        }

        Lazy {
            anchors.fill: parent
            needed: root.keyboardFocus
            sourceComponent: FocusRing {
                radius: Theme.radiusRow
                shown: root.keyboardFocus
            }
        }
    }
}
