// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// A contact who can be picked.
ContactRow {
    id: root

    required property string key
    required property url avatarSource
    required property string presenceText
    required property bool picked
    required presence

    width: ListView.view ? ListView.view.width : 0
    focusPolicy: Qt.NoFocus
    inPopup: true
    leftInset: 0
    rightInset: 0
    leftPadding: 12
    rightPadding: 12
    choosable: true
    chosen: root.picked
    seed: root.key
    avatar: root.avatarSource
    detail: root.presenceText
    Accessible.role: Accessible.CheckBox
}
