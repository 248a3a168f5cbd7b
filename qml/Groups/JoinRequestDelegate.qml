// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// Somebody who waits to be let in: who, the note, and the two answers.
ContactRow {
    id: root

    required property string key
    required property url avatarSource
    required property string note
    required property string timeText

    signal approveWanted(string accountKey)
    signal rejectWanted(string accountKey)

    width: ListView.view ? ListView.view.width : 0
    focusPolicy: Qt.NoFocus
    inPopup: true
    leftInset: 0
    rightInset: 0
    leftPadding: 8
    rightPadding: 8
    seed: root.key
    avatar: root.avatarSource
    detail: root.note === "" ? root.timeText : root.note
    trailing: [
        AppButton {
            objectName: "reject"
            variant: AppButton.Outline
            size: AppButton.Small
            text: qsTr("Reject")
            Accessible.name: qsTr("Reject %1").arg(root.name)
            onClicked: root.rejectWanted(root.key)
        },
        AppButton {
            objectName: "approve"
            size: AppButton.Small
            text: qsTr("Let in")
            Accessible.name: qsTr("Let %1 in").arg(root.name)
            onClicked: root.approveWanted(root.key)
        }
    ]
}
