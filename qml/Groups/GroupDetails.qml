// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Skein.Client
import Skein.Controls
import Skein.Style

// The details of a group: what it is, who is in it, and what its owner, admins and members can do.
Rectangle {
    id: root

    required property GroupsViewModel groups
    required property string seed // of the group's hue
    required property bool narrow // a page with the way back instead of a column with a cross

    signal closed()
    signal personWanted(string accountKey)

    QtObject {
        id: d

        function showMenu(row: MemberDelegate, x: real, y: real): void {
            const made = menu.make() as MemberMenu
            made.show(row, x, y)
        }
    }

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
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true

            // Scrolls like a header of the list, but keeps a focus of its own: the list gives its own to the current member.
            FocusScope {
                id: head
                y: (list.headerItem?.y ?? 0) - list.contentY
                z: 1
                width: parent.width
                height: summary.implicitHeight
                onActiveFocusChanged: if (activeFocus && !pointer.hovered)
                    list.positionViewAtBeginning()

                HoverHandler {
                    id: pointer
                }
                GroupSummary {
                    id: summary
                    objectName: "summary"
                    x: Metrics.gutter
                    width: parent.width - 2 * Metrics.gutter
                    groups: root.groups
                    seed: root.seed
                    onAddWanted: dialogs.add()
                    onLeaveWanted: dialogs.leave()
                    onRenameWanted: dialogs.rename()
                    onDescriptionWanted: dialogs.describe()
                    onPictureWanted: dialogs.choosePicture()
                    onPictureRemoved: root.groups.details.removePicture()
                    onJoinRuleWanted: dialogs.decideJoinRule()
                    onAdmissionsWanted: dialogs.showAdmissions()
                    onRemarkWanted: dialogs.remark()
                    onNicknameWanted: dialogs.nameOneself()
                    onDissolutionWanted: dialogs.dissolve()
                }
            }
            ListView {
                id: list
                objectName: "members"
                anchors.fill: parent
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
                header: Item {
                    property real past: 0

                    width: list.width
                    height: head.height
                    onHeightChanged: {
                        if (height > past && list.contentY <= 0) // in sight: its top stays, the members give way
                            list.contentY -= height - past
                        past = height
                    }
                }
                delegate: MemberDelegate {
                    id: row
                    keyboardFocus: list.activeFocus && row.ListView.isCurrentItem
                    onMenuRequested: (x, y) => d.showMenu(row, x, y)
                    onClicked: root.personWanted(row.key) // Return, too
                }
                footer: Item {
                    width: list.width
                    height: 48

                    Spinner {
                        anchors.centerIn: parent
                        visible: root.groups.loadingMembers && list.count === 0
                    }
                }
            }
        }
    }
    GroupDialogs {
        id: dialogs
        groups: root.groups
    }
    LazyPopup {
        id: menu
        sourceComponent: MemberMenu {
            details: root.groups.details
            onNicknameWanted: (accountKey, name) => dialogs.nameMember(accountKey, name)
            onTransferWanted: (accountKey, name) => dialogs.transfer(accountKey, name)
            onRemovalWanted: (accountKey, name) => dialogs.removeMember(accountKey, name)
        }
    }
}
