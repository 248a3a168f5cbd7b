// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// Asks before a user is deleted.
AppDialog {
    id: root

    signal confirmed(string key)

    function ask(key: string, nickname: string): void {
        d.key = key
        root.title = qsTr("Delete %1?").arg(nickname)
        root.open()
    }

    QtObject {
        id: d
        property string key: ""
    }

    danger: true
    text: qsTr("For good: contacts and groups are lost, and only the messages stay. To keep somebody out for a while, disable instead.")
    acceptText: qsTr("Delete")
    onAccepted: root.confirmed(d.key)
}
