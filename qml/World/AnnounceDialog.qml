// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls
import Skein.Style

// An announcement to everybody.
AppDialog {
    id: root

    required property WorldViewModel world

    title: qsTr("Announce to everybody")
    text: qsTr("It stands in the world channel, and above everybody's chats until they close it; who is away sees it later.")
    acceptText: qsTr("Announce")
    acceptEnabled: field.text.trim() !== "" && !field.tooLong
    closeOnAccept: false
    busy: root.world.busy
    onAboutToShow: {
        field.text = ""
        root.world.clearError()
    }
    onOpened: field.input.forceActiveFocus(Qt.PopupFocusReason)
    onAcceptRequested: root.world.announce(field.text)

    contentItem: Column {
        spacing: 12

        AppTextArea {
            id: field
            objectName: "announcementText"
            width: parent.width
            label: qsTr("Announcement")
            maximumLength: 1000
        }
        CaptionLabel {
            width: parent.width
            visible: text !== ""
            color: Theme.onDangerSoft
            wrapMode: Text.Wrap
            text: root.world.errorText
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }

    Connections {
        target: root.world
        enabled: root.visible

        function onDone(): void {
            root.close()
        }
    }
}
