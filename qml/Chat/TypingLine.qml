// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls
import Skein.Style

// Who is writing now; takes no room while nobody is.
Item {
    id: root

    required property PersonListModel typists
    required property string text
    required property bool narrow

    implicitHeight: root.text === "" ? 0 : 32

    TypingIndicator {
        x: (root.narrow ? Metrics.gutterNarrow : Metrics.gutter) + 16
        y: 4
        visible: root.text !== ""
        text: root.text

        Repeater {
            model: root.typists

            Avatar {
                required property string key
                required property url avatarSource

                size: 20
                seed: key
                source: avatarSource
                ringColor: Theme.canvas
            }
        }
    }
}
