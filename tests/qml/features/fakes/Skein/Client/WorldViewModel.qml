// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    property string key: "9"
    property bool on: true
    property bool governing: false
    property string announcementText: ""
    property string announcementSender: ""
    property PersonListModel muted: PersonListModel {}
    property PersonListModel writers: PersonListModel {}
    property bool busy: false
    property string errorText: ""

    signal changed()
    signal done()
    signal called(string method, var argument)

    function dismissAnnouncement(): void {
        root.announcementText = ""
        root.called("dismissAnnouncement", "")
    }
    function setOn(on: bool): void {
        root.called("setOn", on)
    }
    function mute(accountKey: string, minutes: int): void {
        root.called("mute", [accountKey, minutes])
    }
    function unmute(accountKey: string): void {
        root.called("unmute", accountKey)
    }
    function announce(text: string): void {
        root.called("announce", text)
    }
    function clearError(): void {}
    function person(key: string, name: string, relation: string): var {
        return {"key": key, "name": name, "avatarSource": "", "numberText": "ID " + key, "section": "A", "presence": "",
                "presenceText": "", "roleText": "", "own": false, "picked": false, "relationText": relation}
    }
}
