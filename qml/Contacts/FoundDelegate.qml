// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// Somebody whom the search found.
ContactRow {
    id: root

    required property string key
    required property url avatarSource
    required property string numberText
    required property string relationText

    signal chosen()

    function choose(): void {
        if (root.relationText === "")
            root.chosen()
    }

    width: ListView.view ? ListView.view.width : 0
    focusPolicy: Qt.NoFocus
    inPopup: true
    leftInset: 0
    rightInset: 0
    leftPadding: 12
    rightPadding: 12
    seed: root.key
    avatar: root.avatarSource
    detail: root.numberText
    onClicked: root.choose()
    trailing: [
        SmallLabel {
            visible: text !== ""
            text: root.relationText
            color: Theme.text3
        },
        AppIcon {
            visible: root.relationText === ""
            icon: "user-plus"
            size: 18
            color: Theme.link
        }
    ]
}
