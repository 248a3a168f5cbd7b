// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// A new phone number, and the password that proves whose it is.
AppDialog {
    id: root

    required property SecurityViewModel security

    title: qsTr("Change phone number")
    acceptText: qsTr("Change number")
    closeOnAccept: false
    busy: root.security.busy
    acceptEnabled: phone.text !== "" && password.text !== ""
    onAboutToShow: {
        root.security.begin()
        phone.clear()
        password.clear()
    }
    onOpened: phone.input.forceActiveFocus(Qt.PopupFocusReason)
    onAcceptRequested: root.security.changePhone(password.text, phone.text)

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
            id: phone
            objectName: "phone"
            width: parent.width
            boxHeight: 40
            label: qsTr("New number")
            errorText: root.security.valueError
            inputMethodHints: Qt.ImhDialableCharactersOnly
            maximumLength: 20
            enabled: !root.busy
            onEdited: root.security.clearErrors()
            onAccepted: root.tryAccept()
        }
        AppTextField {
            id: password
            objectName: "password"
            width: parent.width
            boxHeight: 40
            label: qsTr("Password")
            password: true
            errorText: root.security.passwordError
            maximumLength: 256
            enabled: !root.busy
            onEdited: root.security.clearErrors()
            onAccepted: root.tryAccept()
        }
        ProblemLine {
            width: parent.width
            text: root.security.errorText
        }
    }
}
