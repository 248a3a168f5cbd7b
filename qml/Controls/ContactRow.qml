// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// A person or a group in a list: avatar, name with a tag, one line of detail, and room for buttons at the end.
RowItem {
    id: root

    required property string name
    required property string seed
    property string detail: ""
    property bool group: false
    property string avatarIcon: ""
    property url avatar
    property var faces: null // of a group without a picture, see Avatar
    property int avatarSize: 36
    property string presence: ""
    property string tag: ""
    property int tagTone: Tag.Neutral
    // Choosing several people: a check mark at the start
    property bool choosable: false
    property bool chosen: false
    property alias trailing: end.data

    implicitHeight: root.avatarSize + 16
    text: Words.joined([root.name, root.tag, root.detail, Words.ofPresence(root.presence)])
    Accessible.checkable: root.choosable
    Accessible.checked: root.chosen

    contentItem: Item {
        Rectangle {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            visible: root.choosable
            width: 18
            height: 18
            radius: Theme.radiusXs
            color: root.chosen ? Theme.primary : "transparent"
            border.width: root.chosen ? 0 : 2
            border.color: Theme.control

            AppIcon {
                anchors.centerIn: parent
                visible: root.chosen
                icon: "check"
                size: 14
                color: Theme.onPrimary
            }
        }
        Avatar {
            id: face
            anchors.verticalCenter: parent.verticalCenter
            x: root.choosable ? 30 : 0
            name: root.name
            seed: root.seed
            size: root.avatarSize
            group: root.group
            iconName: root.avatarIcon
            source: root.avatar
            faces: root.faces
            presence: root.presence
            ringColor: root.fill
            Accessible.ignored: true
        }
        Column {
            anchors.left: face.right
            anchors.leftMargin: 12
            anchors.right: end.left
            anchors.rightMargin: end.width > 0 ? 8 : 0
            anchors.verticalCenter: parent.verticalCenter

            Item {
                width: parent.width
                height: title.height

                BodyLabel {
                    id: title
                    width: Math.min(implicitWidth, parent.width - (badge.visible ? badge.width + 6 : 0))
                    text: root.name
                    Accessible.ignored: true
                }
                Tag {
                    id: badge
                    anchors.left: title.right
                    anchors.leftMargin: 6
                    anchors.verticalCenter: title.verticalCenter
                    visible: root.tag !== ""
                    text: root.tag
                    tone: root.tagTone
                }
            }
            CaptionLabel {
                width: parent.width
                visible: text !== ""
                text: root.detail
                color: Theme.text2
                Accessible.ignored: true
            }
        }
        Row {
            id: end
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8
        }
    }
}
