// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Gives the focus back when a popup closes. A plain Window forgets who had it, because the popup lives in the same focus
// scope. A focus that has moved on in the meantime is left alone.
QtObject {
    id: root

    property Item holder: null

    function remember(anchor: Item): void {
        root.holder = anchor === null ? null : anchor.Window.activeFocusItem
    }
    function giveBack(): void {
        const holder = root.holder
        root.holder = null
        if (holder === null || !holder.visible || !holder.enabled)
            return
        const now = holder.Window.activeFocusItem
        if (now === null || now === holder.Window.contentItem)
            holder.forceActiveFocus(Qt.PopupFocusReason)
    }
}
