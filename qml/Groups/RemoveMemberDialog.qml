// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// Removes a member, if wanted for good.
AppDialog {
    id: root

    required property GroupDetailsViewModel details

    function ask(accountKey: string, name: string): void {
        d.accountKey = accountKey
        root.title = qsTr("Remove %1 from the group?").arg(name)
        blacklist.checked = false
        root.open()
    }

    QtObject {
        id: d
        property string accountKey: ""
    }

    danger: true
    acceptText: qsTr("Remove")
    onAccepted: root.details.removeMember(d.accountKey, blacklist.checked)

    contentItem: Column {
        spacing: 8

        SmallLabel {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("What was said until now stays readable to them.")
        }
        AppCheckBox {
            id: blacklist
            objectName: "blacklist"
            text: qsTr("Also put on the blacklist: may not come back")
        }
    }
}
