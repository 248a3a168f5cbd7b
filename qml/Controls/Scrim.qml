// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// What dims the window behind a modal popup.
Rectangle {
    id: root

    property real strength: Theme.scrimOpacity

    color: Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, root.strength)
    Behavior on opacity {
        NumberAnimation {
            duration: Theme.durBase
        }
    }
}
