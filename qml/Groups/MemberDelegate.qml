// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// A member of a group: presence, role, which one is the user himself, and the menu of what can be done with him.
ContactRow {
    id: root

    required property string key
    required property url avatarSource
    required property string presenceText
    required property string numberText
    required property string roleText
    required property bool own
    required property bool admin
    required property bool ruled
    required property bool muted
    required presence

    width: ListView.view ? ListView.view.width : 0
    focusPolicy: Qt.NoFocus
    seed: root.key
    avatar: root.avatarSource
    detail: root.muted ? qsTr("Muted") : root.own ? qsTr("You") : root.presenceText === "" ? root.numberText : root.presenceText
    tag: root.roleText
    tagTone: root.admin ? Tag.Primary : Tag.Accent
    trailing: IconButton {
        objectName: "more"
        visible: root.hovered || root.keyboardFocus
        focusPolicy: Qt.NoFocus
        size: 28
        iconName: "more"
        text: qsTr("More about %1").arg(root.name)
        onClicked: root.menuRequested(root.width - root.rightPadding - width, root.height)
    }
}
