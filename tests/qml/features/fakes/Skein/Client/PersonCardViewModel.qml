// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    property string key: "8"
    property string name: "周屿"
    property string nickname: ""
    property string remark: ""
    property url avatar
    property string numberText: "ID 8"
    property string presence: "online"
    property string presenceText: "Online"
    property string genderText: ""
    property string bio: ""
    property bool own: false
    property bool contact: true
    property bool blocked: false

    signal called(string method, string argument)

    function setRemark(accountKey: string, remark: string): void {
        root.called("setRemark", accountKey + " " + remark)
        if (accountKey === root.key)
            root.remark = remark
    }
    function block(): void {
        root.called("block", root.key)
        root.blocked = true
    }
    function unblock(): void {
        root.called("unblock", root.key)
        root.blocked = false
    }
}
