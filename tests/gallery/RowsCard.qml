// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

GalleryCard {
    id: root

    title: qsTr("Conversation rows")
    spacing: 2
    inset: 0

    ConversationRow {
        width: root.width
        title: "何远山"
        seed: "he"
        preview: "Default row"
        time: "09:12"
        presence: "online"
        sendState: "read"
    }
    ConversationRow {
        width: root.width
        title: "Plover P2 试产组"
        seed: "plover"
        group: true
        avatarIcon: "bulb"
        preview: "周屿: 电源轨今天下午能复测吗"
        time: "09:08"
        pinned: true
        selected: true
        mentioned: true
    }
    ConversationRow {
        width: root.width
        title: "林晓雯"
        seed: "lin"
        preview: "Unread: bold name, text colour preview, elided"
        time: "09:03"
        presence: "busy"
        unread: 2
    }
    ConversationRow {
        width: root.width
        title: "firmware-ci"
        seed: "ci4"
        group: true
        avatarIcon: "hash"
        preview: "Muted: grey badge"
        time: "08:55"
        muted: true
        unread: 18
    }
    ConversationRow {
        width: root.width
        title: "Tomás Reyes"
        seed: "tomas"
        preview: "focus ring, 2 px inset"
        time: qsTr("Tue")
        draft: true
        presence: "offline"
        keyboardFocus: true
    }
    ContactRow {
        width: root.width
        name: "Maya Okafor"
        seed: "maya"
        detail: "Industrial design"
        tag: qsTr("Admin")
        tagTone: Tag.Primary
        presence: "away"
        trailing: IconButton {
            iconName: "more"
            text: qsTr("More")
            size: 32
        }
    }
    ContactRow {
        width: root.width
        name: "方可"
        seed: "fang"
        detail: "结构工程师"
        choosable: true
        chosen: true
    }
    ListSectionHeader {
        text: qsTr("Skeleton")
    }
    SkeletonRows {
        width: root.width
        count: 2
    }
}
