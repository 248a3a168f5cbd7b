// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    property AccountListModel accounts: AccountListModel {}
    property int unreadElsewhere: 0
    property bool canAdd: true
    property string returnName: ""
    property bool busy: false
    property string errorText: ""

    signal added()
    signal called(string method, string argument)

    function show(key: string): void {
        root.called("show", key)
    }
    function showAt(row: int): void {
        root.called("showAt", String(row))
    }
    function add(nickname: string): void {
        root.called("add", nickname)
    }
    function signInAsAnother(): void {
        root.called("signInAsAnother", "")
    }
    function goBack(): void {
        root.called("goBack", "")
    }
    function refresh(): void {
    }
    function clearError(): void {
        root.errorText = ""
    }
    function row(row): var {
        return Object.assign({
            "key": "home/1", "name": "", "hueKey": "1", "avatarSource": "", "detail": "", "unread": 0, "active": false,
            "open": true, "tag": "", "actionText": "", "shortcutText": ""
        }, row)
    }
}
