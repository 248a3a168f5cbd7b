// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// F6 goes from pane to pane: rail, list, content, and round.
QtObject {
    id: root

    property int at: 1

    signal railWanted()
    signal listWanted()
    signal contentWanted()

    function move(step: int): void {
        root.at = (root.at + step + 3) % 3
        if (root.at === 0)
            root.railWanted()
        else if (root.at === 1)
            root.listWanted()
        else
            root.contentWanted()
    }
}
