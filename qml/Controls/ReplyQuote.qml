// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// What a message answers, inside its bubble. A click asks to be taken there.
T.AbstractButton {
    id: root

    required property string author
    required property string authorSeed
    required property string preview
    required property bool own
    property bool available: true // false: the source was deleted

    implicitWidth: Math.max(name.implicitWidth, line.implicitWidth) + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    topPadding: 4
    bottomPadding: 4
    leftPadding: 19
    rightPadding: 10
    enabled: root.available
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.available ? qsTr("Reply to %1: %2").arg(root.author).arg(root.preview) : line.text
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Column {
        CaptionLabel {
            id: name
            width: parent.width
            text: root.author
            bold: true
            color: Theme.nameColorOf(root.authorSeed)
            Accessible.ignored: true
        }
        SmallLabel {
            id: line
            width: parent.width
            text: root.available ? root.preview : qsTr("Message unavailable")
            maximumLineCount: 1
            color: Theme.bubbleMeta
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusSm
        color: root.own ? Theme.quoteOwn : Theme.quoteOther

        Rectangle {
            x: 8
            y: 4
            width: 3
            height: parent.height - 8
            radius: 2
            color: Theme.nameColorOf(root.authorSeed)
        }
        FocusRing {
            anchors.fill: parent
            radius: Theme.radiusSm
            shown: root.visualFocus
        }
    }
}
