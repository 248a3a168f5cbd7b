// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

// Scrolls to what Tab leads to, with something of what is before and behind it.
QtObject {
    id: root

    required property Flickable area

    readonly property Item focused: root.area.Window.activeFocusItem
    onFocusedChanged: if (d.holds(root.focused) && !d.isUnderPointer(root.focused))
        d.reveal(root.focused)

    property QtObject d: QtObject {
        id: d

        readonly property int margin: 48 // a label above, an error or a row below

        function holds(item: Item): bool {
            for (let at = item; at !== null; at = at.parent) {
                if (at === root.area.contentItem)
                    return true
            }
            return false
        }
        // What is being pressed must not move away from the pointer.
        function isUnderPointer(item: Item): bool {
            const control = item as T.Control
            const field = item as T.TextField
            const area = item as T.TextArea
            return (control ?? field ?? area)?.focusReason === Qt.MouseFocusReason
        }
        function reveal(item: Item): void {
            const area = root.area
            const top = item.mapToItem(area.contentItem, 0, 0).y - d.margin
            const bottom = top + item.height + 2 * d.margin
            const last = Math.max(area.originY, area.originY + area.contentHeight - area.height)
            if (top < area.contentY)
                area.contentY = Math.max(area.originY, top)
            else if (bottom > area.contentY + area.height)
                area.contentY = Math.min(top, bottom - area.height, last)
        }
    }
}
