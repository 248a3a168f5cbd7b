// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// An account to switch to: avatar, name with a tag or what is unread, where it is, and at the end a check mark or the verb.
RowItem {
    id: root

    required property string name
    required property string seed
    required property string detail
    required property int unread
    required property bool active
    property url avatar
    property string tag: ""
    property string actionText: ""
    property string shortcutText: ""

    implicitHeight: 56
    text: Words.joined([root.name, root.tag, root.detail, root.unread > 0 ? badge.Accessible.name : "", root.actionText])
    Accessible.selected: root.active

    contentItem: Item {
        Avatar {
            id: face
            anchors.verticalCenter: parent.verticalCenter
            name: root.name
            seed: root.seed
            size: 40
            source: root.avatar
            ringColor: root.fill
            Accessible.ignored: true
        }
        Column {
            anchors.left: face.right
            anchors.leftMargin: 12
            anchors.right: end.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter

            Item {
                width: parent.width
                height: title.height

                BodyLabel {
                    id: title
                    width: Math.min(implicitWidth, parent.width - marks.width - 6)
                    bold: true
                    text: root.name
                    Accessible.ignored: true
                }
                Row {
                    id: marks
                    anchors.left: title.right
                    anchors.leftMargin: 6
                    anchors.verticalCenter: title.verticalCenter
                    spacing: 6

                    Tag {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: root.tag !== ""
                        text: root.tag
                        tone: root.active ? Tag.Primary : Tag.Neutral
                    }
                    UnreadBadge {
                        id: badge
                        objectName: "unread"
                        anchors.verticalCenter: parent.verticalCenter
                        count: root.active ? 0 : root.unread
                        Accessible.ignored: true
                    }
                }
            }
            CaptionLabel {
                width: parent.width
                text: root.detail
                color: Theme.text2
                Accessible.ignored: true
            }
        }
        Row {
            id: end
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            AppIcon {
                visible: root.active
                icon: "check"
                color: Theme.link
            }
            AppButton {
                objectName: "switch"
                visible: root.actionText !== "" && !root.inPopup
                variant: AppButton.Outline
                size: AppButton.Small
                focusPolicy: Qt.NoFocus // the row is the stop
                text: root.actionText
                Accessible.ignored: true
                onClicked: root.clicked()
            }
            CaptionLabel {
                visible: root.inPopup && !root.active && root.shortcutText !== ""
                text: root.shortcutText
                color: Theme.text2
                Accessible.ignored: true
            }
        }
    }

    Loader {
        active: !root.inPopup && (root.hovered || root.keyboardFocus)
        sourceComponent: AppToolTip {
            parent: root
            shown: root.hovered || root.keyboardFocus
            text: root.active ? "" : root.actionText
            shortcutText: root.shortcutText
        }
    }
}
