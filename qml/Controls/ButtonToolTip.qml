// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

// Says what a button without words does; until it is used, since it would cover what the button opens.
Loader {
    id: root

    required property T.AbstractButton button
    property string shortcutText: ""
    readonly property bool wanted: root.button.hovered || root.button.visualFocus
    property bool used: false

    onWantedChanged: root.used = false
    active: root.wanted
    sourceComponent: AppToolTip {
        parent: root.button
        shown: root.wanted && !root.used && !root.button.down
        text: root.button.text
        shortcutText: root.shortcutText
    }

    Connections {
        target: root.button

        function onClicked(): void {
            root.used = true
        }
    }
}
