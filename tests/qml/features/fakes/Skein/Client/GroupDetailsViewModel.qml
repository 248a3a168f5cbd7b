// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    enum JoinRule { Closed = 1, Approval = 2, Open = 3 }

    property string title: ""
    property string remark: ""
    property string description: ""
    property url avatarSource
    property PersonListModel faces: PersonListModel {}
    property int joinRule: GroupDetailsViewModel.Closed
    property string numberText: "ID 7"
    property string nickname: ""
    property bool everyoneMuted: false
    property bool dissolved: false
    property bool managing: true
    property bool owner: true
    property int waiting: 0
    property RequestListModel requests: RequestListModel {}
    property PersonListModel blacklist: PersonListModel {}

    signal called(string method, string argument)
    signal memberCalled(string method, string accountKey, string argument)

    function rename(title: string): void {
        root.called("rename", title)
    }
    function describe(description: string): void {
        root.called("describe", description)
    }
    function setJoinRule(rule: int): void {
        root.called("setJoinRule", String(rule))
    }
    function setEveryoneMuted(muted: bool): void {
        root.called("setEveryoneMuted", String(muted))
    }
    function setPicture(file: url, square: rect): void {
        root.called("setPicture", file.toString())
    }
    function removePicture(): void {
        root.called("removePicture", "")
    }
    function setRemark(remark: string): void {
        root.called("setRemark", remark)
    }
    function setOwnNickname(nickname: string): void {
        root.called("setOwnNickname", nickname)
    }
    function setNickname(accountKey: string, nickname: string): void {
        root.memberCalled("setNickname", accountKey, nickname)
    }
    function setAdmin(accountKey: string, on: bool): void {
        root.memberCalled("setAdmin", accountKey, String(on))
    }
    function mute(accountKey: string, minutes: int): void {
        root.memberCalled("mute", accountKey, String(minutes))
    }
    function removeMember(accountKey: string, blacklist: bool): void {
        root.memberCalled("removeMember", accountKey, String(blacklist))
    }
    function transfer(accountKey: string): void {
        root.memberCalled("transfer", accountKey, "")
    }
    function dissolve(): void {
        root.called("dissolve", "")
    }
    function approve(accountKey: string): void {
        root.called("approve", accountKey)
    }
    function reject(accountKey: string): void {
        root.called("reject", accountKey)
    }
    function loadBlacklist(): void {
        root.called("loadBlacklist", "")
    }
    function unlist(accountKey: string): void {
        root.called("unlist", accountKey)
    }
    function openChat(accountKey: string): void {
        root.called("openChat", accountKey)
    }
}
