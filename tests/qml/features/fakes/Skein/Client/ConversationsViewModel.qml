// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    enum Filter { All, Unread, Groups }

    property ConversationListModel conversations: ConversationListModel {}
    property int filter: ConversationsViewModel.All
    property string searchText: ""
    property int unreadMessages: 0
    property int unreadConversations: 0
    property bool empty: false
    property bool loaded: true
    property PersonListModel nobody: PersonListModel {} // a ListModel makes no role of null

    signal markReadCalled(string key)

    function markRead(key: string): void {
        root.markReadCalled(key)
    }
    function neighbour(key: string, step: int): string {
        return ""
    }
    function nextUnread(key: string): string {
        return ""
    }
    function add(row): void {
        root.conversations.append(Object.assign({
            "key": "1", "title": "", "isGroup": false, "isWorld": false, "hueKey": "1", "avatarSource": "",
            "faces": root.nobody,
            "preview": "", "previewPrefix": "", "draft": false, "timeText": "", "unread": 0, "unreadText": "", "presence": "",
            "delivery": Delivery.None, "selected": false, "mayWrite": true, "accessibleText": ""
        }, row))
    }
}
