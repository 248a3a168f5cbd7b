// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls
import Skein.Style

// Who this chat is with, and the way to its details. In a single pane also the way back, with what is unread elsewhere.
Rectangle {
    id: root

    required property string title
    required property string subtitle
    required property string seed
    required property bool group
    property bool world: false // the channel that everybody is in
    required property url avatar
    property var faces: null // of a group without a picture
    required property string presence
    required property bool narrow
    required property bool detailsShown
    required property int unreadElsewhere

    signal backWanted()
    signal detailsWanted()
    signal personWanted()

    implicitHeight: root.narrow ? Metrics.headerHeightNarrow : Metrics.headerHeight
    color: Theme.pane
    Accessible.role: Accessible.Heading
    Accessible.name: root.title

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.narrow ? 4 : Metrics.gutter
        anchors.rightMargin: root.narrow ? 4 : 14
        spacing: 12

        Item {
            Layout.rightMargin: -4
            visible: root.narrow
            implicitWidth: 40
            implicitHeight: 40

            IconButton {
                objectName: "back"
                size: 40
                iconName: "arrow-l"
                text: root.unreadElsewhere > 0 ? qsTr("Back, %n unread", "", root.unreadElsewhere) : qsTr("Back")
                onClicked: root.backWanted()
            }
            UnreadBadge {
                x: 24
                y: -2
                count: root.unreadElsewhere
                Accessible.ignored: true
            }
        }
        Avatar {
            size: 36
            name: root.title
            seed: root.seed
            group: root.group || root.world
            iconName: root.world ? "globe" : root.group ? "contacts" : ""
            source: root.avatar
            faces: root.faces
            presence: root.group ? "" : root.presence
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: -1

            TitleLabel {
                objectName: "title"
                Layout.fillWidth: true
                text: root.title
            }
            CaptionLabel {
                objectName: "subtitle"
                Layout.fillWidth: true
                visible: text !== ""
                text: root.subtitle
                color: !root.group && root.presence === "online" ? Theme.success : Theme.text2
            }
        }
        IconButton {
            objectName: "person"
            size: root.narrow ? 40 : 36
            iconName: "user"
            visible: !root.group && !root.world
            text: qsTr("Contact card")
            onClicked: root.personWanted()
        }
        IconButton {
            objectName: "details"
            size: root.narrow ? 40 : 36
            iconName: root.narrow ? "info" : "panel"
            visible: root.group || root.world
            text: root.world ? qsTr("About the world channel") : qsTr("Group info")
            shortcutText: "Ctrl I"
            checked: root.detailsShown && !root.narrow
            onClicked: root.detailsWanted()
        }
    }
    Divider {
        anchors.bottom: parent.bottom
    }
}
