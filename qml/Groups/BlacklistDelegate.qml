// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// Somebody who may not come back, and the way to let him.
ContactRow {
    id: root

    required property string key
    required property url avatarSource
    required property string numberText

    signal unlistWanted(string accountKey)

    width: ListView.view ? ListView.view.width : 0
    focusPolicy: Qt.NoFocus
    inPopup: true
    leftInset: 0
    rightInset: 0
    leftPadding: 8
    rightPadding: 8
    seed: root.key
    avatar: root.avatarSource
    detail: root.numberText
    trailing: AppButton {
        objectName: "unlist"
        variant: AppButton.Outline
        size: AppButton.Small
        text: qsTr("Take off the list")
        Accessible.name: qsTr("Take %1 off the blacklist").arg(root.name)
        onClicked: root.unlistWanted(root.key)
    }
}
