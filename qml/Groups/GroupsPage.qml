// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Skein.Client
import Skein.Controls
import Skein.Style

// The user's groups; one click opens the chat.
Rectangle {
    id: root

    required property GroupsViewModel groups
    required property bool narrow
    readonly property alias count: list.count

    signal backWanted()
    signal groupWanted(string key)
    signal newGroupWanted()

    color: Theme.canvas

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: root.narrow ? Metrics.headerHeightNarrow : Metrics.headerHeight
            color: Theme.pane

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: root.narrow ? 4 : Metrics.gutter
                anchors.rightMargin: 14

                IconButton {
                    visible: root.narrow
                    size: 40
                    iconName: "arrow-l"
                    text: qsTr("Back")
                    onClicked: root.backWanted()
                }
                TitleLabel {
                    Layout.fillWidth: true
                    text: qsTr("My groups")
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                AppButton {
                    objectName: "findGroup"
                    variant: AppButton.Outline
                    size: AppButton.Small
                    iconName: "search"
                    text: qsTr("Find a group")
                    onClicked: finding.open()
                }
                AppButton {
                    objectName: "newGroup"
                    size: AppButton.Small
                    iconName: "plus"
                    text: qsTr("New group")
                    onClicked: root.newGroupWanted()
                }
            }
            Divider {
                anchors.bottom: parent.bottom
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Card {
                anchors.fill: list
                anchors.margins: -8
                visible: list.count > 0
            }
            ListView {
                id: list
                objectName: "groupList"
                anchors.horizontalCenter: parent.horizontalCenter
                y: 28
                width: Math.min(820, parent.width - 40)
                height: Math.min(contentHeight, parent.height - 48)
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                activeFocusOnTab: count > 0
                currentIndex: -1
                model: root.groups.groups
                Accessible.role: Accessible.List
                Accessible.name: qsTr("My groups")
                onActiveFocusChanged: if (activeFocus && currentIndex < 0)
                    currentIndex = 0
                Keys.onReturnPressed: (currentItem as GroupDelegate)?.clicked()
                Keys.onEnterPressed: (currentItem as GroupDelegate)?.clicked()
                T.ScrollBar.vertical: AppScrollBar {}
                delegate: GroupDelegate {
                    id: row
                    keyboardFocus: list.activeFocus && row.ListView.isCurrentItem
                    onClicked: root.groupWanted(row.key)
                }
            }
            EmptyState {
                anchors.centerIn: parent
                visible: list.count === 0
                title: qsTr("You are in no group yet")
                text: qsTr("A group brings the people of a project together.")
                actionText: qsTr("New group")
                onActionTriggered: root.newGroupWanted()
            }
        }
    }
    LazyPopup {
        id: finding
        sourceComponent: FindGroupDialog {
            finder: root.groups.finder
        }
    }
}
