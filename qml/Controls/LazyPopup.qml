// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

// A popup that is made when it is first opened.
Loader {
    id: root

    readonly property T.Popup popup: root.item as T.Popup

    function open(): void {
        root.make().open()
    }
    // For a popup that opens in another way.
    function make(): T.Popup {
        root.active = true
        return root.popup
    }

    active: false
}
