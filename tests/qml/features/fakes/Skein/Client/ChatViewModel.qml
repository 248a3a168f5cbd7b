// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    property string key: ""
    property string title: ""
    property string subtitle: ""
    property bool group: false
    property bool world: false
    property string hueKey: ""
    property url avatarSource
    property PersonListModel faces: PersonListModel {}
    property string presence: ""
    property string readOnlyText: ""
    property MessageListModel messages: MessageListModel {}
    property bool loadingOlder: false
    property bool atBeginning: false
    property bool atEnd: true
    property int unreadRow: -1
    property int unseen: 0
    property bool reading: false
    property PersonListModel typists: PersonListModel {}
    property string typingText: ""
    property string draft: ""
    property ImageListModel attached: ImageListModel {}
    property bool sendable: draft.trim() !== "" || attached.count > 0
    property bool clipboardHasImages: false
    property var newer: [] // rows that are not loaded yet

    signal opened()
    signal scrollWanted(int row)
    signal announced(string text)
    signal called(string method, var argument)

    function open(key: string): void {
        root.key = key
        root.opened()
        root.called("open", key)
    }
    function close(): void {
        root.key = ""
    }
    function send(): void {
        root.called("send", root.draft)
        root.draft = ""
    }
    function attach(files: list<url>): void {
        root.called("attach", files)
    }
    function pasteImages(): bool {
        root.called("pasteImages", "")
        return root.clipboardHasImages
    }
    function detach(imageKey: string): void {
        root.called("detach", imageKey)
    }
    function retry(messageKey: string): void {
        root.called("retry", messageKey)
    }
    function discard(messageKey: string): void {
        root.called("discard", messageKey)
    }
    function recall(messageKey: string): void {
        root.called("recall", messageKey)
    }
    function copyText(messageKey: string): void {
        root.called("copyText", messageKey)
    }
    function editAgain(messageKey: string): void {
        root.called("editAgain", messageKey)
    }
    function saveImage(imageKey: string, file: url): void {
        root.called("saveImage", imageKey)
    }
    function loadOlder(): void {
        root.called("loadOlder", "")
    }
    function loadNewer(): void {
        root.called("loadNewer", "")
        for (const row of root.newer.splice(0))
            root.say(row)
    }
    function jumpToNewest(): void {
        root.called("jumpToNewest", "")
        root.scrollWanted(0)
    }
    function noteVisible(messageKey: string): void {
        root.called("noteVisible", messageKey)
    }
    // A row at the bottom.
    function say(row): void {
        root.messages.insert(0, Object.assign({
            "key": String(root.messages.count + 1), "seq": root.messages.count + 1, "kind": MessageKind.Text, "own": false,
            "senderKey": "2", "senderName": "周屿", "senderAvatar": "", "roleText": "", "showHeader": true,
            "showMeta": true, "text": "", "images": null, "timeText": "10:24", "fullTimeText": "21 Nov 10:24",
            "dayText": "Today", "delivery": Delivery.None, "deliveryText": "", "failureText": "", "recallable": false,
            "editableAgain": false, "progress": 1.0, "accessibleText": ""
        }, row))
    }
}
