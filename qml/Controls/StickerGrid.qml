// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// Our own stickers. One tab stop; arrows move, Enter chooses.
GridView {
    id: root

    signal picked(string name)

    // What a sticker says, for those who cannot see it.
    function wordsOf(name: string): string {
        switch (name) {
        case "go":
            return qsTr("Let's go")
        case "got":
            return qsTr("Got it")
        case "love":
            return qsTr("Love it")
        case "ok":
            return qsTr("OK")
        case "sorry":
            return qsTr("Sorry")
        case "tea":
            return qsTr("Tea break")
        case "what":
            return qsTr("What?")
        default:
            return qsTr("Asleep")
        }
    }

    clip: true
    activeFocusOnTab: true
    cellWidth: Math.floor(width / 4)
    cellHeight: 84
    boundsBehavior: Flickable.StopAtBounds
    model: ["go", "got", "love", "ok", "sorry", "tea", "what", "zzz"]
    T.ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Stickers")
    Keys.onReturnPressed: root.picked(model[root.currentIndex])
    Keys.onEnterPressed: root.picked(model[root.currentIndex])
    Keys.onSpacePressed: root.picked(model[root.currentIndex])

    delegate: Item {
        id: cell

        required property int index
        required property string modelData

        width: root.cellWidth
        height: root.cellHeight
        Accessible.role: Accessible.Cell
        Accessible.name: root.wordsOf(modelData)
        Accessible.onPressAction: root.picked(modelData)

        Rectangle {
            anchors.centerIn: parent
            width: 80
            height: 80
            radius: Theme.radiusMd
            color: pointer.hovered ? Theme.raisedHover : "transparent"

            Image {
                anchors.centerIn: parent
                width: 72
                height: 72
                source: `qrc:/skein/stickers/${cell.modelData}.png`
                sourceSize.width: 144
                sourceSize.height: 144
                mipmap: true
            }
            FocusRing {
                anchors.fill: parent
                radius: Theme.radiusMd
                shown: root.activeFocus && root.currentIndex === cell.index
            }
        }
        HoverHandler {
            id: pointer
        }
        TapHandler {
            onTapped: root.picked(cell.modelData)
        }
    }
}
