// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

GalleryCard {
    title: qsTr("Avatars, presence, badges, tags")

    Row {
        spacing: 12

        Avatar {
            name: "周屿"
            seed: "4"
            presence: "online"
        }
        Avatar {
            name: "Maya Okafor"
            seed: "maya"
            presence: "away"
        }
        Avatar {
            name: "陈立衡"
            seed: "chen"
            presence: "busy"
        }
        Avatar {
            name: "Skein"
            seed: "skein"
            source: "qrc:/skein/brand/skein-256.png"
            presence: "offline"
        }
        Avatar {
            name: "Plover P2 试产组"
            seed: "plover"
            group: true
            iconName: "bulb"
        }
        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            name: "林晓雯"
            seed: "lin"
            size: 30
            presence: "online"
        }
        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            name: "Tomás Reyes"
            seed: "tomas"
            size: 22
        }
    }
    Row {
        spacing: 12

        Repeater {
            model: 4

            Avatar {
                id: mosaic
                required property int index

                name: "Plover P2 试产组"
                seed: "plover"
                group: true
                size: [56, 44, 36, 36][index]
                faces: ListModel {
                    Component.onCompleted: {
                        for (const name of ["周屿", "Maya Okafor", "陈立衡", "Tomás Reyes"].slice(0, mosaic.index + 1))
                            append({"key": name, "name": name, "avatarSource": ""})
                    }
                }
            }
        }
    }
    Row {
        spacing: 8

        UnreadBadge {
            count: 3
        }
        UnreadBadge {
            count: 250
        }
        UnreadBadge {
            count: 18
            muted: true
        }
        UnreadBadge {
            anchors.verticalCenter: parent.verticalCenter
            count: 0
            dot: true
        }
        Tag {
            text: qsTr("Admin")
            tone: Tag.Primary
        }
        Tag {
            text: qsTr("Owner")
            tone: Tag.Accent
        }
        Tag {
            text: "QA"
        }
        Tag {
            text: qsTr("Found on LAN")
            tone: Tag.Success
        }
        KeyCap {
            text: "Ctrl K"
        }
    }
}
