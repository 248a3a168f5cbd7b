// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls
import Skein.Style

// The notices in the corner of the window, newest on top.
ListView {
    id: root

    required property ToastsViewModel notices

    implicitWidth: Metrics.toastWidth
    implicitHeight: contentHeight
    interactive: false
    spacing: 10
    model: root.notices.toasts
    add: Transition {
        NumberAnimation {
            property: "x"
            from: Metrics.toastWidth
            to: 0
            duration: Theme.durSlow
            easing.type: Theme.easeIn
        }
    }
    displaced: Transition {
        NumberAnimation {
            property: "y"
            duration: Theme.durSlow
            easing.type: Theme.easeIn
        }
    }
    delegate: Toast {
        required property int key
        required property int kind
        required caption
        required actionText

        width: root.width
        tone: kind === ToastKind.Error ? Toast.Error : kind === ToastKind.Success ? Toast.Success : Toast.Info
        onActionTriggered: root.notices.act(key)
        onExpired: root.notices.dismiss(key)
    }
}
