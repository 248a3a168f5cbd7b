// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// The background of popups: a raised card with its shadow.
Rectangle {
    id: root

    property int depth: 3

    radius: root.depth === 2 ? Theme.radiusLg : Theme.radiusXl
    color: Theme.raised
    border.width: 1
    border.color: Theme.border

    Shadow {
        // The corners of the deepest shadow do not fit round a menu of one or two entries.
        depth: root.depth === 3 && root.height < 120 ? 2 : root.depth
        card: root
    }
}
