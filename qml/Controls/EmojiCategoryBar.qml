// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// The nine categories under the emoji.
Item {
    id: root

    required property EmojiModel emoji
    required property int current

    signal chosen(int category)

    implicitHeight: 44

    Row {
        anchors.centerIn: parent
        spacing: 7

        Repeater {
            model: ["clock", "smile", "hand", "paw", "cup", "ball", "plane", "bulb", "flag"]

            IconButton {
                required property int index
                required property string modelData

                iconName: modelData
                size: 32
                iconSize: 18
                inPopup: true
                checked: root.current === index
                enabled: index !== EmojiModel.Recent || root.emoji.recents.length > 0
                text: Words.ofEmojiCategory(index)
                onClicked: root.chosen(index)
            }
        }
    }
}
