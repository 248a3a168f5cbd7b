// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style
import Skein.Controls

// Type roles, the eight hues and the rail.
GalleryCard {
    id: root

    title: qsTr("Type, hues, rail")

    DisplayLabel {
        width: root.width - 32
        text: "28 鸿雁传书"
    }
    LargeTitleLabel {
        text: "24 Welcome 苏沐"
    }
    PaneTitleLabel {
        text: "18 消息 Chats"
    }
    TitleLabel {
        text: "15 Plover P2 试产组"
    }
    BodyLabel {
        text: "14 EVT2 的板子回来了 🎉"
    }
    SmallLabel {
        text: "13 Renders v4 are up"
    }
    CaptionLabel {
        text: "12 · 09:12"
    }
    MicroLabel {
        text: "11 · 已读 9"
    }
    Row {
        spacing: 6

        Repeater {
            model: 8

            Rectangle {
                id: disc
                required property int index

                width: 28
                height: 28
                radius: 14
                antialiasing: true
                gradient: Gradient {
                    GradientStop {
                        position: 0
                        color: Theme.hues[disc.index].top
                    }
                    GradientStop {
                        position: 1
                        color: Theme.hues[disc.index].bottom
                    }
                }
            }
        }
    }
    Rectangle {
        width: 250
        height: 64
        radius: Theme.radiusMd
        color: Theme.rail

        Row {
            anchors.centerIn: parent
            spacing: 4

            RailItem {
                text: qsTr("Chats")
                iconName: "chat"
                badge: 5
                checked: true
            }
            RailItem {
                text: qsTr("Contacts")
                iconName: "contacts"
                badge: 3
            }
            RailItem {
                text: qsTr("LAN")
                iconName: "lan"
                dotColor: Theme.online
            }
            RailItem {
                text: qsTr("Settings")
                iconName: "settings"
            }
        }
    }
}
