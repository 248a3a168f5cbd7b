// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls
import Skein.Style

// Pictures, and words in a bubble below them if there are any.
MessageFrame {
    id: root

    required property ImageListModel images
    required property real progress

    signal imageWanted(ImageListModel images, int index)

    // Placed by hand: a Column knows its height only when the frame is drawn, and the rows above would jump.
    Item {
        width: Math.max(grid.width, words.needed ? words.width : 0)
        height: grid.height + (words.needed ? words.height + 3 : 0)

        ImageGrid {
            id: grid
            x: root.own ? parent.width - width : 0
            images: root.images
            narrow: root.narrow
            maximumWidth: root.contentWidthMax
            progress: root.progress
            onChosen: index => root.imageWanted(root.images, index)
        }
        Lazy {
            id: words
            x: root.own ? parent.width - width : 0
            y: grid.height + 3
            needed: root.text !== ""
            sourceComponent: Bubble {
                own: root.own
                contentItem: MessageText {
                    maximumWidth: root.contentWidthMax - Metrics.bubblePaddings
                    text: root.text
                    narrow: root.narrow
                }
            }
        }
    }
}
