// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// The open chat: header, messages, composer, and what may lie over them.
Rectangle {
    id: root

    required property ChatViewModel chat
    required property bool narrow
    required property PreferencesViewModel preferences
    required property bool detailsShown
    required property int unreadElsewhere

    signal backWanted()
    signal detailsWanted()
    signal personWanted(string accountKey)

    // Where nothing can be written, the messages have the keyboard.
    function focusComposer(): void {
        if (root.chat.readOnlyText === "")
            composer.focusText()
        else
            messages.forceActiveFocus()
    }

    QtObject {
        id: d
        function showMenu(frame: MessageFrame, x: real, y: real): void {
            const made = menu.make() as MessageMenu
            made.show(frame, x, y)
        }
        function showImages(images: ImageListModel, index: int): void {
            const made = viewer.make() as PictureBrowser
            made.show(images, index)
        }
    }

    color: Theme.canvas

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ChatHeader {
            Layout.fillWidth: true
            title: root.chat.title
            subtitle: root.chat.subtitle
            seed: root.chat.hueKey
            group: root.chat.group
            world: root.chat.world
            avatar: root.chat.avatarSource
            faces: root.chat.faces
            presence: root.chat.presence
            narrow: root.narrow
            detailsShown: root.detailsShown
            unreadElsewhere: root.unreadElsewhere
            onBackWanted: root.backWanted()
            onDetailsWanted: root.detailsWanted()
            onPersonWanted: root.personWanted(root.chat.hueKey)
        }
        MessageList {
            id: messages
            objectName: "messages"
            Layout.fillWidth: true
            Layout.fillHeight: true
            chat: root.chat
            narrow: root.narrow
            onMenuWanted: (frame, x, y) => d.showMenu(frame as MessageFrame, x, y)
            onImageWanted: (images, index) => d.showImages(images, index)
            onPersonWanted: accountKey => root.personWanted(accountKey)

            JumpButton {
                parent: messages
                anchors.right: parent.right
                anchors.rightMargin: Metrics.gutter
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 12
                visible: messages.distance > 240 || root.chat.unseen > 0 && messages.distance > 8
                unseen: root.chat.unseen
                onClicked: root.chat.jumpToNewest()
            }
        }
        TypingLine {
            Layout.fillWidth: true
            typists: root.chat.typists
            text: root.chat.typingText
            narrow: root.narrow
        }
        Composer {
            id: composer
            Layout.fillWidth: true
            chat: root.chat
            narrow: root.narrow
            sendWithEnter: root.preferences.sendWithEnter
            onImagesWanted: files.open()
            onEmojiWanted: emojis.open()
        }
    }
    DropOverlay {
        anchors.fill: parent
        enabled: root.chat.readOnlyText === ""
        onDropped: drop => {
            drop.acceptProposedAction()
            root.chat.attach(drop.urls)
        }
    }
    LazyPopup {
        id: menu
        sourceComponent: MessageMenu {
            chat: root.chat
            onPersonWanted: accountKey => root.personWanted(accountKey)
        }
    }
    LazyPopup {
        id: viewer
        sourceComponent: PictureBrowser {
            onSaveWanted: (imageKey, name) => saving.ask(imageKey, name)
        }
    }
    LazyPopup {
        id: emojis
        sourceComponent: EmojiPicker {
            parent: root
            // Above the composer, right edges aligned
            x: Math.max(8, composer.boxRight - width)
            y: composer.y - height - 4
            stickers: false
            emoji: EmojiModel {
                recents: root.preferences.recentEmojis
                onRecentsChanged: root.preferences.recentEmojis = recents
            }
            onEmojiPicked: glyph => composer.insert(glyph)
            onClosed: composer.focusText()
        }
    }
    FileDialog {
        id: files
        title: qsTr("Send images")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Images (%1)").arg("*.png *.jpg *.jpeg *.gif *.webp")]
        onAccepted: {
            root.chat.attach(files.selectedFiles)
            composer.focusText()
        }
    }
    SaveDialog {
        id: saving
        onChosen: (imageKey, file) => root.chat.saveImage(imageKey, file)
    }
    Shortcut {
        sequence: "Ctrl+E"
        enabled: root.visible
        onActivated: composer.openEmoji()
    }
    Shortcut {
        sequence: "Ctrl+Shift+I"
        enabled: root.visible
        onActivated: files.open()
    }
    Shortcut {
        sequence: "Ctrl+J"
        enabled: root.visible
        onActivated: root.chat.jumpToNewest()
    }
}
