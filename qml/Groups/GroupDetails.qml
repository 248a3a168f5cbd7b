// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Skein.Client
import Skein.Controls
import Skein.Style

// The details of a group: its name, who is in it, adding others, leaving.
Rectangle {
    id: root

    required property GroupsViewModel groups
    required property string seed // of the group's hue
    required property bool narrow // a page with the way back instead of a column with a cross

    signal closed()

    color: Theme.pane

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.minimumHeight: root.narrow ? Metrics.headerHeightNarrow : Metrics.headerHeight - 1
            Layout.leftMargin: root.narrow ? 4 : Metrics.gutter
            Layout.rightMargin: 12

            IconButton {
                visible: root.narrow
                size: 40
                iconName: "arrow-l"
                text: qsTr("Back")
                onClicked: root.closed()
            }
            TitleLabel {
                Layout.fillWidth: true
                text: qsTr("Group info")
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            IconButton {
                objectName: "close"
                visible: !root.narrow
                iconName: "x"
                text: qsTr("Close")
                shortcutText: "Ctrl I"
                onClicked: root.closed()
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Metrics.gutter
            Layout.topMargin: 16
            Layout.bottomMargin: 12
            spacing: 14

            Avatar {
                size: 56
                group: true
                name: root.groups.shownTitle
                seed: root.seed
                iconName: "contacts"
                Accessible.ignored: true
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                TitleLabel {
                    objectName: "groupTitle"
                    Layout.fillWidth: true
                    text: root.groups.shownTitle
                }
                CaptionLabel {
                    Layout.fillWidth: true
                    color: Theme.text2
                    text: root.groups.memberCountText
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Metrics.gutter
            Layout.rightMargin: Metrics.gutter
            Layout.bottomMargin: 12
            visible: root.groups.member
            spacing: 8

            DetailAction {
                objectName: "invite"
                Layout.fillWidth: true
                iconName: "user-plus"
                text: qsTr("Add members")
                onClicked: adding.ask(root.groups.shownKey)
            }
            DetailAction {
                objectName: "leave"
                Layout.fillWidth: true
                iconName: "logout"
                danger: true
                text: qsTr("Leave")
                onClicked: leaving.open()
            }
        }
        Divider {
            Layout.fillWidth: true
            Layout.leftMargin: Metrics.gutter
            Layout.rightMargin: Metrics.gutter
        }
        ListSectionHeader {
            Layout.fillWidth: true
            Layout.topMargin: 8
            Layout.preferredHeight: 36
            text: qsTr("Members")
        }
        ListView {
            id: list
            objectName: "members"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            currentIndex: -1
            model: root.groups.members
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Members")
            onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0
            T.ScrollBar.vertical: AppScrollBar {}
            delegate: MemberDelegate {
                id: row
                keyboardFocus: list.activeFocus && row.ListView.isCurrentItem
            }

            Spinner {
                parent: list
                anchors.horizontalCenter: parent.horizontalCenter
                y: 24
                visible: root.groups.loadingMembers && list.count === 0
            }
        }
    }
    AddMembersDialog {
        id: adding
        groups: root.groups
    }
    AppDialog {
        id: leaving
        danger: true
        title: qsTr("Leave “%1”?").arg(root.groups.shownTitle)
        text: qsTr("You get no more messages of this group. What was said until now stays readable.")
        acceptText: qsTr("Leave")
        onAccepted: root.groups.leave(root.groups.shownKey)
    }
}
