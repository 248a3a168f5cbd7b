// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style
import Skein.Controls

// The popups' looks, and buttons that open the real ones.
GalleryCard {
    id: root

    required property EmojiModel emoji
    property string opened: "" // the popup to open at once, for pictures

        function openWanted(): void {
        switch (root.opened) {
        case "Menu":
            menu.popup(menuButton, 0, menuButton.height + 4)
            break
        case "Dialog":
            dialog.open()
            break
        case "Emoji":
            picker.open()
            break
        case "Viewer":
            viewer.open()
            break
        }
    }

    title: qsTr("Menu, dialog, tooltip, progress")
    Timer {
        interval: 100
        running: root.opened !== ""
        onTriggered: root.openWanted()
    }

    Row {
        spacing: 8

        AppButton {
            id: menuButton
            text: qsTr("Menu")
            variant: AppButton.Outline
            size: AppButton.Small
            onClicked: menu.popup(menuButton, 0, menuButton.height + 4)
        }
        AppButton {
            text: qsTr("Dialog")
            variant: AppButton.Outline
            size: AppButton.Small
            onClicked: dialog.open()
        }
        AppButton {
            id: emojiButton
            text: qsTr("Emoji")
            variant: AppButton.Outline
            size: AppButton.Small
            onClicked: picker.open()

            EmojiPicker {
                id: picker
                x: emojiButton.width - width
                y: -height - 8
                emoji: root.emoji
            }
        }
        AppButton {
            text: qsTr("Viewer")
            variant: AppButton.Outline
            size: AppButton.Small
            onClicked: viewer.open()
        }
    }
    Rectangle {
        width: tip.implicitWidth + 20
        height: 26
        radius: Theme.radiusSm
        color: Theme.tooltip

        CaptionLabel {
            id: tip
            anchors.centerIn: parent
            text: qsTr("Search") + " Ctrl F"
            color: Theme.onTooltip
        }
    }
    Row {
        spacing: 16

        Spinner {
        }
        ProgressRing {
            value: 0.42
        }
        AppProgressBar {
            anchors.verticalCenter: parent.verticalCenter
            width: 100
            value: 0.42
        }
        AppSlider {
            anchors.verticalCenter: parent.verticalCenter
            accessibleName: qsTr("Message text size")
            value: 0.55
        }
    }
    EmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        title: qsTr("No messages yet")
        text: qsTr("Say hello, or drop a file here.")
        compact: true
    }

    AppMenu {
        id: menu

        AppMenuItem {
            text: qsTr("Reply")
            iconName: "reply"
            shortcutText: "R"
        }
        AppMenuItem {
            text: qsTr("Copy")
            iconName: "copy"
            shortcutText: "Ctrl C"
        }
        AppMenuItem {
            text: qsTr("Forward")
            iconName: "forward"
        }
        AppMenuSeparator {
        }
        AppMenuItem {
            text: qsTr("Recall for everyone")
            iconName: "trash"
            danger: true
        }
    }
    AppDialog {
        id: dialog
        title: qsTr("Remove %1 from the group?").arg("方可")
        text: qsTr("They lose access to new messages. Files already downloaded stay on their device.")
        acceptText: qsTr("Remove")
        danger: true
    }
    ImageViewer {
        id: viewer
        source: "qrc:/skein/stickers/got.png"
        title: "got.png"
    }
}
