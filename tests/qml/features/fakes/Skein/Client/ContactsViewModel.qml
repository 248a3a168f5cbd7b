// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    property PersonListModel contacts: PersonListModel {}
    property string filterText: ""
    property int contactCount: contacts.count
    property RequestListModel incoming: RequestListModel {}
    property RequestListModel outgoing: RequestListModel {}
    property int waiting: 0
    property PersonListModel blocked: PersonListModel {}
    property PersonListModel found: PersonListModel {}
    property bool searching: false
    property bool moreFound: false
    property string searchText: ""
    property string selectedKey: ""
    property string selectedName: ""
    property url selectedAvatar
    property string selectedNumberText: ""
    property string selectedPresence: ""
    property string selectedPresenceText: ""

    signal called(string method, string argument)
    signal requestCalled(string accountKey, string note)

    function find(text: string): void {
        root.called("find", text)
    }
    function findMore(): void {
        root.called("findMore", "")
    }
    function request(accountKey: string, note: string): void {
        root.requestCalled(accountKey, note)
    }
    function proposedNote(): string {
        return "I am Su Mu"
    }
    function accept(accountKey: string): void {
        root.called("accept", accountKey)
    }
    function reject(accountKey: string): void {
        root.called("reject", accountKey)
    }
    function remove(accountKey: string, erase: bool): void {
        root.called(erase ? "erase" : "remove", accountKey)
    }
    function unblock(accountKey: string): void {
        root.called("unblock", accountKey)
    }
    function openChat(accountKey: string): void {
        root.called("openChat", accountKey)
    }
    function nameOf(accountKey: string): string {
        return root.selectedName
    }
    function personRow(row): var {
        return Object.assign({
            "key": "2", "name": "", "nickname": "", "avatarSource": "", "numberText": "", "section": "", "presence": "",
            "presenceText": "", "roleText": "", "own": false, "picked": false, "relationText": ""
        }, row)
    }
    function requestRow(row): var {
        return Object.assign({
            "key": "2", "name": "", "avatarSource": "", "note": "", "timeText": "", "pending": true, "accepted": false,
            "stateText": "", "section": "Waiting"
        }, row)
    }
}
