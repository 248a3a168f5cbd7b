// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// A conversation in the list: avatar, title and time, preview and what is unread.
RowItem {
    id: root

    required property string title
    required property string seed
    required property string preview
    required property string time
    property string speaker: "" // who said the preview, "Zhou Yu: "
    property bool group: false
    property string avatarIcon: ""
    property url avatar
    property var faces: null // of a group without a picture, see Avatar
    property string presence: ""
    property int unread: 0
    property bool hasNews: false // something new that is not counted
    property bool muted: false
    property bool pinned: false
    property bool mentioned: false
    property bool draft: false
    property string sendState: ""

    QtObject {
        id: d
        readonly property bool isUnread: root.unread > 0
        readonly property string prefix: root.draft ? qsTr("Draft") : root.mentioned ? qsTr("@you") : ""
        readonly property string spoken: Words.joined([
            root.title, d.isUnread ? qsTr("%n unread", "", root.unread) : "", root.time,
            d.prefix === "" ? root.speaker + root.preview : d.prefix + " " + root.preview, Words.ofSendState(root.sendState),
            Words.ofPresence(root.presence), root.pinned ? qsTr("pinned") : "", root.muted ? qsTr("muted") : ""
        ])
    }

    implicitHeight: 64
    text: d.spoken

    contentItem: Item {
        Avatar {
            id: face
            anchors.verticalCenter: parent.verticalCenter
            name: root.title
            seed: root.seed
            size: 44
            group: root.group
            iconName: root.avatarIcon
            source: root.avatar
            faces: root.faces
            presence: root.presence
            ringColor: root.fill
            Accessible.ignored: true
        }
        Item {
            anchors.left: face.right
            anchors.leftMargin: 12
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            height: 42

            BodyLabel {
                anchors.left: parent.left
                anchors.right: marks.left
                anchors.rightMargin: 8
                text: root.title
                bold: d.isUnread
                Accessible.ignored: true
            }
            Row {
                id: marks
                anchors.right: parent.right
                height: 22
                spacing: 6

                Lazy {
                    anchors.verticalCenter: parent.verticalCenter
                    needed: root.pinned
                    sourceComponent: AppIcon {
                        icon: "pin"
                        size: 14
                    }
                }
                Lazy {
                    anchors.verticalCenter: parent.verticalCenter
                    needed: root.muted
                    sourceComponent: AppIcon {
                        icon: "bell-off"
                        size: 14
                    }
                }
                CaptionLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.time
                    Accessible.ignored: true
                }
            }
            SmallLabel {
                id: prefix
                y: 22
                visible: text !== ""
                text: d.prefix
                color: root.draft ? Theme.onDangerSoft : Theme.accent
                Accessible.ignored: true
            }
            SmallLabel {
                y: 22
                anchors.left: prefix.visible ? prefix.right : parent.left
                anchors.leftMargin: prefix.visible ? 4 : 0
                anchors.right: end.left
                anchors.rightMargin: 8
                text: root.speaker + root.preview
                color: d.isUnread ? Theme.text : Theme.text2
                maximumLineCount: 1
                Accessible.ignored: true
            }
            Row {
                id: end
                y: 22
                height: 20
                anchors.right: parent.right

                Lazy {
                    anchors.verticalCenter: parent.verticalCenter
                    needed: d.isUnread || root.hasNews
                    sourceComponent: UnreadBadge {
                        count: root.unread
                        dot: root.hasNews
                        muted: root.muted
                        Accessible.ignored: true
                    }
                }
                Lazy {
                    anchors.verticalCenter: parent.verticalCenter
                    needed: root.sendState !== "" && !d.isUnread && !root.hasNews && !root.draft
                    sourceComponent: SendStateIcon {
                        sendState: root.sendState
                        size: 16
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
