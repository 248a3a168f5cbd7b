// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// How one becomes a member without being added by one.
AppDialog {
    id: root

    required property GroupDetailsViewModel details

    title: qsTr("Who may join")
    acceptText: qsTr("Save")
    onAboutToShow: {
        closed.checked = root.details.joinRule === GroupDetailsViewModel.Closed
        approval.checked = root.details.joinRule === GroupDetailsViewModel.Approval
        open.checked = root.details.joinRule === GroupDetailsViewModel.Open
    }
    onOpened: {
        const rule = closed.checked ? closed : approval.checked ? approval : open
        rule.forceActiveFocus(Qt.PopupFocusReason)
    }
    onAccepted: root.details.setJoinRule(closed.checked ? GroupDetailsViewModel.Closed
                                         : approval.checked ? GroupDetailsViewModel.Approval : GroupDetailsViewModel.Open)

    contentItem: Column {
        spacing: 4

        AppRadioButton {
            id: closed
            objectName: "closed"
            text: qsTr("Only whom a member adds")
        }
        AppRadioButton {
            id: approval
            objectName: "approval"
            text: qsTr("Everybody may ask; the owner or an admin decides")
        }
        AppRadioButton {
            id: open
            objectName: "open"
            text: qsTr("Everybody, at once")
        }
    }
}
