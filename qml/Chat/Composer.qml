// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls
import Skein.Style

// Where a message is written. In a narrow window the tools stand beside a pill, else below the text.
Item {
    id: root

    required property ChatViewModel chat
    required property bool narrow
    required property bool sendWithEnter
    readonly property real boxRight: box.x + box.width

    signal imagesWanted()
    signal emojiWanted()

    function focusText(): void {
        if (d.mayWrite)
            input.input.forceActiveFocus()
    }
    function openEmoji(): void {
        if (d.mayWrite)
            root.emojiWanted()
    }
    function insert(piece: string): void {
        input.insert(piece)
        root.chat.draft = input.text
    }

    QtObject {
        id: d
        readonly property bool mayWrite: root.chat.readOnlyText === ""
        readonly property int gutter: root.narrow ? 50 : 0
        readonly property int strip: attached.count > 0 ? attached.implicitHeight + 8 : 0

        function send(): void {
            if (root.chat.sendable)
                root.chat.send()
        }
        function paste(): void {
            if (!root.chat.pasteImages())
                input.input.paste()
        }
        // The draft changes from outside when another chat is opened, and after sending.
        function takeDraft(): void {
            if (input.text !== root.chat.draft)
                input.replace(root.chat.draft)
        }
    }

    implicitHeight: !d.mayWrite ? 56 : root.narrow ? box.height + 16 : box.height + 20
    Component.onCompleted: d.takeDraft()

    Connections {
        target: root.chat

        function onDraftChanged(): void {
            d.takeDraft()
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: root.narrow || !d.mayWrite
        color: Theme.pane

        Divider {
            width: parent.width
        }
    }
    SmallLabel {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - 2 * Metrics.gutter)
        visible: !d.mayWrite
        text: root.chat.readOnlyText
    }
    Rectangle {
        id: box

        readonly property real columnWidth: Math.min(Metrics.messageColumnMax, root.width - 2 * Metrics.gutter)

        x: root.narrow ? d.gutter : Math.round((root.width - columnWidth) / 2)
        y: root.narrow ? 8 : 4
        width: root.narrow ? root.width - 2 * d.gutter : columnWidth
        height: d.strip + input.implicitHeight + (root.narrow ? 18 : 57)
        visible: d.mayWrite
        radius: root.narrow ? 20 : Theme.radiusBubble
        color: root.narrow ? Theme.sunken : Theme.pane
        border.width: input.input.activeFocus ? 2 : 1
        border.color: input.input.activeFocus ? Theme.primary : Theme.composerEdge

        AttachmentStrip {
            id: attached
            x: 16
            y: 8
            width: parent.width - 32
            height: implicitHeight
            visible: d.strip > 0
            images: root.chat.attached
            onRemovalWanted: key => root.chat.detach(key)
        }
        ComposerInput {
            id: input
            x: 16
            y: d.strip + (root.narrow ? 9 : 12)
            width: parent.width - (root.narrow ? 60 : 32)
            height: implicitHeight
            sendWithEnter: root.sendWithEnter
            accessibleName: qsTr("Message to %1").arg(root.chat.title)
            placeholder: root.narrow ? qsTr("Message") : qsTr("Message %1").arg(root.chat.title)
            onSendWanted: d.send()
            onPasteWanted: d.paste()
            onTyped: root.chat.draft = input.text
        }
        MicroLabel {
            anchors.right: emoji.left
            anchors.rightMargin: 8
            anchors.verticalCenter: emoji.verticalCenter
            visible: !root.narrow && box.width >= 480
            text: root.sendWithEnter ? qsTr("Enter to send · Shift+Enter for new line") : qsTr("Ctrl+Enter to send")
            color: Theme.text3
        }
        IconButton {
            id: images
            objectName: "images"
            x: root.narrow ? -44 : 7
            y: root.narrow ? box.height - 40 : box.height - 41
            size: root.narrow ? 40 : 34
            iconName: "image"
            text: qsTr("Send images")
            shortcutText: "Ctrl Shift I"
            onClicked: root.imagesWanted()
        }
        IconButton {
            id: emoji
            objectName: "emoji"
            x: root.narrow ? box.width - 38 : send.x - 42
            y: root.narrow ? box.height - 37 : box.height - 41
            size: 34
            iconName: "smile"
            text: qsTr("Emoji")
            shortcutText: "Ctrl E"
            onClicked: root.openEmoji()
        }
        SendButton {
            id: send
            objectName: "send"
            x: root.narrow ? box.width + 5 : box.width - width - 7
            y: root.narrow ? box.height - 37 : box.height - 41
            enabled: root.chat.sendable
            onClicked: d.send()
        }
    }
}
