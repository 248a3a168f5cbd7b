// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

// What may be taller than its place: scrolls, also to what Tab leads to.
Flickable {
    id: root

    QtObject {
        id: d
        readonly property Item focused: root.Window.activeFocusItem
        readonly property int margin: 48 // around the focus: its label above, its error below

        function holds(item: Item): bool {
            for (let at = item; at !== null; at = at.parent) {
                if (at === root.contentItem)
                    return true
            }
            return false
        }
        function reveal(item: Item): void {
            const top = item.mapToItem(root.contentItem, 0, 0).y - d.margin
            const bottom = top + item.height + 2 * d.margin
            if (top < root.contentY)
                root.contentY = Math.max(0, top)
            else if (bottom > root.contentY + root.height)
                root.contentY = Math.max(0, Math.min(top, bottom - root.height, root.contentHeight - root.height))
        }
        onFocusedChanged: if (d.focused !== null && d.holds(d.focused))
            d.reveal(d.focused)
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: AppScrollBar {}
}
