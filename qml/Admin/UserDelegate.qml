// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// A user in the list of administrators.
ContactRow {
    id: root

    required property string key
    required property string accountKey
    required property string email
    required property string phone
    required property bool disabled
    required property bool admin
    required property bool changeable
    required detail
    required tag

    width: ListView.view ? ListView.view.width : 0
    focusPolicy: Qt.NoFocus
    seed: root.accountKey
    tagTone: root.disabled ? Tag.Danger : Tag.Primary
}
