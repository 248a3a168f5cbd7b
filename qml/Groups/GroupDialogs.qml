// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// The questions that the details of a group ask, each made when it is first needed.
Item {
    id: root

    required property GroupsViewModel groups

    function rename(): void {
        (naming.make() as EditTextDialog).ask(root.groups.details.title)
    }
    function describe(): void {
        (describing.make() as EditTextDialog).ask(root.groups.details.description)
    }
    function remark(): void {
        (remarking.make() as EditTextDialog).ask(root.groups.details.remark)
    }
    function nameOneself(): void {
        d.subject = "";
        (nicknaming.make() as EditTextDialog).ask(root.groups.details.nickname)
    }
    function nameMember(accountKey: string, name: string): void {
        d.subject = accountKey;
        (nicknaming.make() as EditTextDialog).ask(name)
    }
    function transfer(accountKey: string, name: string): void {
        d.subject = accountKey
        d.subjectName = name
        handing.open()
    }
    function removeMember(accountKey: string, name: string): void {
        (removing.make() as RemoveMemberDialog).ask(accountKey, name)
    }
    function add(): void {
        (adding.make() as AddMembersDialog).ask(root.groups.shownKey)
    }
    function choosePicture(): void {
        pictures.pick()
    }
    function decideJoinRule(): void {
        joining.open()
    }
    function showAdmissions(): void {
        admissions.open()
    }
    function leave(): void {
        leaving.open()
    }
    function dissolve(): void {
        dissolving.open()
    }

    QtObject {
        id: d
        property string subject: "" // empty: oneself
        property string subjectName: ""
    }

    LazyPopup {
        id: adding
        sourceComponent: AddMembersDialog {
            groups: root.groups
        }
    }
    LazyPopup {
        id: naming
        sourceComponent: EditTextDialog {
            title: qsTr("Rename the group")
            onAccepted: root.groups.details.rename(entered)
        }
    }
    LazyPopup {
        id: describing
        sourceComponent: EditTextDialog {
            title: qsTr("Description of the group")
            paragraph: true
            mayBeEmpty: true
            maximumLength: 500
            onAccepted: root.groups.details.describe(entered)
        }
    }
    LazyPopup {
        id: remarking
        sourceComponent: EditTextDialog {
            title: qsTr("Remark")
            label: qsTr("A name for the group that only you see")
            mayBeEmpty: true
            maximumLength: 32
            onAccepted: root.groups.details.setRemark(entered)
        }
    }
    LazyPopup {
        id: nicknaming
        sourceComponent: EditTextDialog {
            title: qsTr("Name in this group")
            label: qsTr("Leave it empty to be called as everywhere.")
            mayBeEmpty: true
            maximumLength: 32
            onAccepted: d.subject === "" ? root.groups.details.setOwnNickname(entered)
                                         : root.groups.details.setNickname(d.subject, entered)
        }
    }
    LazyPopup {
        id: joining
        sourceComponent: JoinRuleDialog {
            details: root.groups.details
        }
    }
    LazyPopup {
        id: admissions
        sourceComponent: AdmissionsDialog {
            details: root.groups.details
        }
    }
    LazyPopup {
        id: removing
        sourceComponent: RemoveMemberDialog {
            details: root.groups.details
        }
    }
    LazyPopup {
        id: handing
        sourceComponent: AppDialog {
            danger: true
            title: qsTr("Hand the group over to %1?").arg(d.subjectName)
            text: qsTr("You will be a member like others, and cannot take it back.")
            acceptText: qsTr("Hand over")
            onAccepted: root.groups.details.transfer(d.subject)
        }
    }
    LazyPopup {
        id: dissolving
        sourceComponent: AppDialog {
            danger: true
            title: qsTr("Dissolve “%1”?").arg(root.groups.shownTitle)
            text: qsTr("Nobody writes in it any more. What was said stays readable. This cannot be undone.")
            acceptText: qsTr("Dissolve")
            onAccepted: root.groups.details.dissolve()
        }
    }
    LazyPopup {
        id: leaving
        sourceComponent: AppDialog {
            danger: true
            title: qsTr("Leave “%1”?").arg(root.groups.shownTitle)
            text: qsTr("You get no more messages of this group. What was said until now stays readable.")
            acceptText: qsTr("Leave")
            onAccepted: root.groups.leave(root.groups.shownKey)
        }
    }
    AvatarPicker {
        id: pictures
        objectName: "pictures"
        group: true
        title: qsTr("Picture of the group")
        onChosen: (file, square) => root.groups.details.setPicture(file, square)
    }
}
