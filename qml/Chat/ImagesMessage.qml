// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// Pictures, and words in a bubble below them if there are any.
MessageFrame {
    id: root

    required property ImageListModel images
    required property real progress

    signal imageWanted(ImageListModel images, int index)

    Column {
        spacing: 3

        ImageGrid {
            anchors.right: root.own ? parent.right : undefined
            images: root.images
            narrow: root.narrow
            maximumWidth: root.contentWidthMax
            progress: root.progress
            onChosen: index => root.imageWanted(root.images, index)
        }
        Bubble {
            anchors.right: root.own ? parent.right : undefined
            visible: root.text !== ""
            width: Math.min(words.naturalWidth + leftPadding + rightPadding, root.contentWidthMax)
            own: root.own
            contentItem: MessageText {
                id: words
                text: root.text
                narrow: root.narrow
            }
        }
    }
}
