// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// A member of a group: presence, role, and which one is the user himself.
ContactRow {
    id: root

    required property string key
    required property url avatarSource
    required property string presenceText
    required property string numberText
    required property string roleText
    required property bool own
    required presence

    width: ListView.view ? ListView.view.width : 0
    focusPolicy: Qt.NoFocus
    hoverEnabled: false
    seed: root.key
    avatar: root.avatarSource
    detail: root.own ? qsTr("You") : root.presenceText === "" ? root.numberText : root.presenceText
    tag: root.roleText
}
