// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

GalleryCard {
    id: root

    title: qsTr("Toasts and banners")

    Toast {
        width: root.width - 32
        tone: Toast.Success
        text: qsTr("Saved to Downloads")
        caption: "P2_EVT2_BOM_v3.xlsx"
        actionText: qsTr("Open")
    }
    Toast {
        width: root.width - 32
        text: qsTr("Message recalled")
        actionText: qsTr("Edit again")
    }
    Toast {
        width: root.width - 32
        tone: Toast.Error
        text: qsTr("Upload failed")
        caption: qsTr("Disk is full on the server")
        actionText: qsTr("Retry")
    }
    Banner {
        width: root.width - 32
        inPane: true
        text: qsTr("Offline. Reconnecting in 6 s")
        actionText: qsTr("Retry")
    }
    Banner {
        width: root.width - 32
        inPane: true
        tone: Banner.Success
        text: qsTr("Back online, 3 messages sent")
    }
    Banner {
        width: root.width - 32
        inPane: true
        tone: Banner.Danger
        text: qsTr("Server certificate changed")
        actionText: qsTr("Review")
    }
}
