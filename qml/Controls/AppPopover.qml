// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A popup beside what it belongs to. It takes the focus and gives it back; Esc and a press outside close it.
T.Popup {
    id: root

    readonly property FocusKeeper keeper: FocusKeeper {}
    property int depth: 3
    property real lift: 0 // px that it still has to rise while it opens

    focus: true
    margins: 8
    padding: 12
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: root.keeper.remember(root.parent)
    onClosed: root.keeper.giveBack()

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.durBase
            easing.type: Theme.easeIn
        }
        NumberAnimation {
            property: "lift"
            from: 4
            to: 0
            duration: Theme.durBase
            easing.type: Theme.easeIn
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.durFast
            easing.type: Theme.easeOut
        }
    }

    background: PopupGround {
        radius: Theme.radiusLg
        depth: root.depth
        transform: Translate {
            y: root.lift
        }
    }
}
