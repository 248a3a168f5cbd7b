// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// An action inside a line of text.
T.AbstractButton {
    id: root

    property bool bold: false
    property int size: Theme.fontCaption
    property color ink: Theme.link

    implicitWidth: implicitContentWidth
    implicitHeight: implicitContentHeight
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Link
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }

    contentItem: AppLabel {
        text: root.text
        size: root.size
        lineHeight: root.size === Theme.fontCaption ? Theme.lineCaption : Math.round(1.5 * root.size)
        bold: root.bold
        font.underline: root.hovered
        color: root.enabled ? root.ink : Theme.disabled
        Accessible.ignored: true
    }
    background: FocusRing {
        x: -3
        width: root.width + 6
        radius: Theme.radiusXs
        shown: root.visualFocus
    }
}
