// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// The ground of a message. Give it a contentItem; the sender's upper corner is 4 px round, the others 14.
T.Control {
    id: root

    required property bool own
    readonly property color fill: root.own ? Theme.bubbleOwn : Theme.bubbleOther

    topPadding: 8
    bottomPadding: 8
    leftPadding: Metrics.bubblePaddings / 2
    rightPadding: Metrics.bubblePaddings / 2
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding

    background: Item {
        // The shadow of depth 1, one pixel below: as a nine-patch it took a third of a frame where the processor draws.
        Rectangle {
            y: 1
            width: root.width
            height: root.height
            visible: !Theme.dark
            radius: Theme.radiusBubble
            color: Theme.bubbleShadow
        }
        Rectangle {
            width: root.width
            height: root.height
            radius: Theme.radiusBubble
            color: root.fill
        }
        Rectangle {
            x: root.own ? root.width - width : 0
            width: 18
            height: Math.min(18, root.height - Theme.radiusBubble)
            radius: Theme.radiusXs
            color: root.fill
        }
    }
}
