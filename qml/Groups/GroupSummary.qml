// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// What stands above the members: name, description, what can be done, and how the group is set.
ColumnLayout {
    id: root

    required property GroupsViewModel groups
    required property string seed // of the group's hue

    signal addWanted()
    signal leaveWanted()
    signal renameWanted()
    signal descriptionWanted()
    signal pictureWanted()
    signal pictureRemoved()
    signal joinRuleWanted()
    signal admissionsWanted()
    signal remarkWanted()
    signal nicknameWanted()
    signal dissolutionWanted()

    QtObject {
        id: d
        readonly property GroupDetailsViewModel details: root.groups.details
        readonly property string rule: d.details.joinRule === GroupDetailsViewModel.Closed ? qsTr("By invitation")
                                     : d.details.joinRule === GroupDetailsViewModel.Approval ? qsTr("With approval") : qsTr("Open")
    }

    spacing: 4

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 16
        Layout.bottomMargin: 8
        spacing: 14

        Avatar {
            size: 56
            group: true
            name: root.groups.shownTitle
            seed: root.seed
            iconName: "contacts"
            source: d.details.avatarSource
            faces: d.details.faces
            Accessible.ignored: true

            Rectangle {
                anchors.fill: picture
                visible: picture.visible
                radius: Theme.radiusMd
                color: Theme.raised
                border.color: Theme.border
            }
            IconButton {
                id: picture
                objectName: "picture"
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: -6
                visible: d.details.managing
                size: 26
                iconSize: 14
                iconName: "image"
                text: qsTr("Change the picture")
                onClicked: {
                    if (String(d.details.avatarSource) === "")
                        root.pictureWanted()
                    else
                        (pictureMenu.make() as AppMenu).popup(picture, 0, picture.height)
                }
            }
            LazyPopup {
                id: pictureMenu
                sourceComponent: AppMenu {
                    AppMenuItem {
                        objectName: "otherPicture"
                        iconName: "image"
                        text: qsTr("Another picture")
                        onTriggered: root.pictureWanted()
                    }
                    AppMenuItem {
                        objectName: "removePicture"
                        iconName: "trash"
                        danger: true
                        text: qsTr("Remove the picture")
                        onTriggered: root.pictureRemoved()
                    }
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            RowLayout {
                Layout.fillWidth: true
                spacing: 2

                TitleLabel {
                    objectName: "groupTitle"
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth
                    text: root.groups.shownTitle
                }
                IconButton {
                    objectName: "rename"
                    visible: d.details.managing
                    size: 26
                    iconSize: 14
                    iconName: "pencil"
                    text: qsTr("Rename the group")
                    onClicked: root.renameWanted()
                }
            }
            CaptionLabel {
                objectName: "facts"
                Layout.fillWidth: true
                color: Theme.text2
                text: (d.details.remark === "" ? "" : d.details.title + " · ") + root.groups.memberCountText + " · "
                      + d.details.numberText
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: 8
        visible: root.groups.member
        spacing: 8

        DetailAction {
            objectName: "invite"
            Layout.fillWidth: true
            iconName: "user-plus"
            text: qsTr("Add members")
            onClicked: root.addWanted()
        }
        DetailAction {
            objectName: "leave"
            Layout.fillWidth: true
            iconName: "logout"
            danger: true
            text: qsTr("Leave")
            onClicked: root.leaveWanted()
        }
        DetailAction {
            objectName: "dissolve"
            Layout.fillWidth: true
            visible: d.details.owner
            iconName: "trash"
            danger: true
            text: qsTr("Dissolve")
            onClicked: root.dissolutionWanted()
        }
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.bottomMargin: 4
        implicitHeight: about.implicitHeight + 20
        visible: d.details.description !== ""
        radius: Theme.radiusRow
        color: Theme.sunken

        SmallLabel {
            id: about
            objectName: "description"
            x: 12
            y: 10
            width: parent.width - 24
            wrapMode: Text.Wrap
            maximumLineCount: 12
            color: Theme.text
            text: d.details.description
        }
    }
    DetailRow {
        objectName: "describe"
        Layout.fillWidth: true
        visible: d.details.managing
        iconName: "info"
        text: qsTr("Description")
        value: d.details.description === "" ? qsTr("None") : ""
        onClicked: root.descriptionWanted()
    }
    DetailRow {
        objectName: "joinRule"
        Layout.fillWidth: true
        visible: root.groups.member
        enabled: d.details.managing
        iconName: "lock"
        text: qsTr("Who may join")
        value: d.rule
        onClicked: root.joinRuleWanted()
    }
    DetailRow {
        objectName: "admissions"
        Layout.fillWidth: true
        visible: d.details.managing
        iconName: "user-plus"
        text: qsTr("Join requests and blacklist")
        badge: d.details.waiting
        onClicked: root.admissionsWanted()
    }
    DetailRow {
        objectName: "remark"
        Layout.fillWidth: true
        iconName: "pencil"
        text: qsTr("Remark")
        value: d.details.remark
        onClicked: root.remarkWanted()
    }
    DetailRow {
        objectName: "nickname"
        Layout.fillWidth: true
        visible: root.groups.member
        iconName: "pencil"
        text: qsTr("My name in this group")
        value: d.details.nickname
        onClicked: root.nicknameWanted()
    }
    AppSwitch {
        objectName: "everyoneMuted"
        Layout.fillWidth: true
        Layout.preferredHeight: 44
        visible: d.details.managing
        leftPadding: 12
        rightPadding: 12
        text: qsTr("Mute everyone")
        checked: d.details.everyoneMuted
        onToggled: {
            d.details.setEveryoneMuted(checked)
            checked = Qt.binding(() => d.details.everyoneMuted)
        }
    }
    Divider {
        Layout.fillWidth: true
        Layout.topMargin: 4
    }
    SearchField {
        objectName: "memberSearch"
        Layout.fillWidth: true
        Layout.topMargin: 8
        Layout.bottomMargin: 4
        placeholderText: qsTr("Search members")
        text: root.groups.memberFilter
        onTextChanged: root.groups.memberFilter = text
    }
}
