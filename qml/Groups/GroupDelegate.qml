// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// A group of the user, from the roles of the conversation model.
ContactRow {
    id: root

    required property string key
    required property string title
    required property string hueKey
    required property url avatarSource
    required faces

    width: ListView.view ? ListView.view.width : 0
    focusPolicy: Qt.NoFocus
    leftInset: 0
    rightInset: 0
    leftPadding: 12
    rightPadding: 12
    name: root.title
    seed: root.hueKey
    group: true
    avatarIcon: "contacts"
    avatar: root.avatarSource
}
