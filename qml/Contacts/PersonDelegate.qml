// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// Somebody in a list of contacts, from the model's roles.
ContactRow {
    id: root

    required property string key
    required property url avatarSource
    required property string presenceText
    required presence

    width: ListView.view ? ListView.view.width : 0
    focusPolicy: Qt.NoFocus
    seed: root.key
    avatar: root.avatarSource
    detail: root.presenceText
}
