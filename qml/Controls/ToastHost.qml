// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// The stack of toasts: newest on top, at most three. The shell puts it at the window's right, top 72.
Column {
    id: root

    readonly property int count: toasts.count

    // The key that was given to show()
    signal actionTriggered(string key)

    function show(tone: int, text: string, caption: string, actionText: string, key: string): void {
        toasts.insert(0, {"tone": tone, "text": text, "caption": caption, "actionText": actionText, "key": key})
        if (toasts.count > 3)
            toasts.remove(3)
    }
    function inform(text: string): void {
        root.show(Toast.Info, text, "", "", "")
    }
    function confirm(text: string): void {
        root.show(Toast.Success, text, "", "", "")
    }
    function fail(text: string, caption: string): void {
        root.show(Toast.Error, text, caption, "", "")
    }

    width: Metrics.toastWidth
    spacing: 10
    add: Transition {
        NumberAnimation {
            property: "x"
            from: Metrics.toastWidth
            to: 0
            duration: Theme.durSlow
            easing.type: Theme.easeIn
        }
    }
    move: Transition {
        NumberAnimation {
            property: "y"
            duration: Theme.durSlow
            easing.type: Theme.easeIn
        }
    }

    ListModel {
        id: toasts
    }
    Repeater {
        model: toasts

        Toast {
            required property int index
            required property string key

            required tone
            required caption
            required actionText

            width: root.width
            onActionTriggered: {
                root.actionTriggered(key)
                toasts.remove(index)
            }
            onExpired: toasts.remove(index)
        }
    }
}
