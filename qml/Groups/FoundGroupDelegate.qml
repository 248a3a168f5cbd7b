// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// A group that the search found.
ContactRow {
    id: root

    required property string key
    required property string title
    required property url avatarSource
    required property string memberText
    required property string description
    required property bool needsApproval
    required property string stateText

    signal chosen()

    function choose(): void {
        if (root.stateText === "")
            root.chosen()
    }

    width: ListView.view ? ListView.view.width : 0
    focusPolicy: Qt.NoFocus
    inPopup: true
    leftInset: 0
    rightInset: 0
    leftPadding: 12
    rightPadding: 12
    name: root.title
    seed: root.key
    group: true
    avatarIcon: "contacts"
    avatar: root.avatarSource
    detail: root.description === "" ? root.memberText : qsTr("%1 · %2").arg(root.memberText).arg(root.description)
    onClicked: root.choose()
    trailing: SmallLabel {
        text: root.stateText !== "" ? root.stateText : root.needsApproval ? qsTr("Ask") : qsTr("Join")
        color: root.stateText !== "" ? Theme.text3 : Theme.link
    }
}
