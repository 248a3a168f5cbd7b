// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style
import Skein.Controls

GalleryCard {
    id: root

    title: qsTr("Messages and states")
    color: Theme.canvas
    spacing: 12

    DateSeparator {
        anchors.horizontalCenter: parent.horizontalCenter
        text: qsTr("Today")
    }
    Row {
        spacing: 10

        Avatar {
            name: "Maya Okafor"
            seed: "maya"
            size: 36
            ringColor: Theme.canvas
        }
        Column {
            spacing: 3

            Row {
                spacing: 6

                CaptionLabel {
                    text: "Maya Okafor"
                    bold: true
                    color: Theme.nameColorOf("maya")
                }
                Tag {
                    text: qsTr("Admin")
                    tone: Tag.Primary
                }
            }
            Bubble {
                own: false
                contentItem: BodyLabel {
                    text: "First bubble of a group,\nname and role on top 😀"
                    color: Theme.onBubble
                }
            }
            Row {
                spacing: 8

                Bubble {
                    own: false
                    contentItem: BodyLabel {
                        text: "第二条消息，间距 3 px"
                        color: Theme.onBubble
                    }
                }
                MessageMeta {
                    anchors.bottom: parent.bottom
                    time: "10:02"
                }
            }
        }
    }
    Row {
        anchors.right: parent.right
        spacing: 8

        MessageMeta {
            anchors.bottom: parent.bottom
            time: "10:03"
            sendState: "read"
            readText: qsTr("Read 9")
        }
        Bubble {
            own: true
            contentItem: Column {
                spacing: 5

                ReplyQuote {
                    author: "Maya Okafor"
                    authorSeed: "maya"
                    preview: "Next one within 5 minutes"
                    own: true
                }
                BodyLabel {
                    text: "Own bubble with a reply quote"
                    color: Theme.onBubble
                }
            }
        }
    }
    Repeater {
        model: ["sending", "sent", "delivered"]

        Row {
            id: line
            required property string modelData

            anchors.right: parent.right
            spacing: 8

            MessageMeta {
                anchors.bottom: parent.bottom
                time: "10:04"
                sendState: line.modelData
            }
            Bubble {
                own: true
                contentItem: BodyLabel {
                    text: line.modelData
                    color: Theme.onBubble
                }
            }
        }
    }
    SystemLine {
        width: root.width - 32
        text: qsTr("You recalled a message")
        actionText: qsTr("Edit again")
    }
    UnreadSeparator {
        width: root.width - 32
    }
    TypingIndicator {
        text: qsTr("Maya is typing…")

        Avatar {
            name: "Maya"
            seed: "maya"
            size: 20
        }
    }
}
