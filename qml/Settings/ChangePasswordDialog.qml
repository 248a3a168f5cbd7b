// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// The present password, and a new one twice.
AppDialog {
    id: root

    required property SecurityViewModel security

    QtObject {
        id: d
        readonly property bool differs: repeat.text !== "" && repeat.text !== fresh.text
    }

    title: qsTr("Change password")
    text: qsTr("Your other devices are signed out.")
    acceptText: qsTr("Change password")
    closeOnAccept: false
    busy: root.security.busy
    acceptEnabled: present.text !== "" && fresh.text !== "" && repeat.text === fresh.text
    onAboutToShow: {
        root.security.begin()
        for (const field of [present, fresh, repeat])
            field.clear()
    }
    onOpened: present.input.forceActiveFocus(Qt.PopupFocusReason)
    onAcceptRequested: root.security.changePassword(present.text, fresh.text)

    Connections {
        target: root.security
        enabled: root.opened
        function onDone(): void {
            root.close()
        }
    }

    contentItem: Column {
        spacing: 12

        AppTextField {
            id: present
            objectName: "presentPassword"
            width: parent.width
            boxHeight: 40
            label: qsTr("Present password")
            password: true
            errorText: root.security.passwordError
            maximumLength: 256
            enabled: !root.busy
            onEdited: root.security.clearErrors()
            onAccepted: root.tryAccept()
        }
        AppTextField {
            id: fresh
            objectName: "newPassword"
            width: parent.width
            boxHeight: 40
            label: qsTr("New password")
            password: true
            hintText: root.security.passwordRule
            errorText: root.security.newPasswordError
            maximumLength: 256
            enabled: !root.busy
            onEdited: root.security.clearErrors()
            onAccepted: root.tryAccept()
        }
        AppTextField {
            id: repeat
            objectName: "repeatPassword"
            width: parent.width
            boxHeight: 40
            label: qsTr("New password again")
            password: true
            errorText: d.differs ? qsTr("The passwords differ") : ""
            maximumLength: 256
            enabled: !root.busy
            onAccepted: root.tryAccept()
        }
        ProblemLine {
            width: parent.width
            text: root.security.errorText
        }
    }
}
