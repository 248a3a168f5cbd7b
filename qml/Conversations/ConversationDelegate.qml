// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// A row of the list, from the model's roles.
ConversationRow {
    id: root

    required property int index
    required property string key
    required property bool isGroup
    required property bool isWorld
    required property string hueKey
    required property url avatarSource
    required property string previewPrefix
    required property string timeText
    required property int delivery
    required property string accessibleText
    required faces
    required draft
    required unread
    required presence

    width: ListView.view ? ListView.view.width : 0
    focusPolicy: Qt.NoFocus
    seed: root.hueKey
    group: root.isGroup || root.isWorld
    avatarIcon: root.isWorld ? "globe" : root.isGroup ? "contacts" : ""
    avatar: root.avatarSource
    time: root.timeText
    text: root.accessibleText
    speaker: root.draft ? "" : root.previewPrefix.endsWith(":") ? root.previewPrefix + " " : root.previewPrefix
    sendState: ["", "sending", "sending", "sent", "read", "failed"][root.delivery]
}
