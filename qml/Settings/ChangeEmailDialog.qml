// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// A new address with the password; then the code that proves that it is the user's.
AppDialog {
    id: root

    required property SecurityViewModel security

    QtObject {
        id: d
        readonly property bool awaitingCode: root.security.awaitingCode
        onAwaitingCodeChanged: if (root.opened && d.awaitingCode)
            code.input.forceActiveFocus()
    }

    title: d.awaitingCode ? qsTr("Enter the code") : qsTr("Change e-mail address")
    text: !d.awaitingCode ? qsTr("The new address gets a code. The old one is told.")
        : root.security.mailed ? qsTr("A code is on its way to %1. It is good for 10 minutes.").arg(email.text)
                               : qsTr("This server sends no mail: ask your administrator for the code.")
    acceptText: d.awaitingCode ? qsTr("Confirm") : qsTr("Continue")
    closeOnAccept: false
    busy: root.security.busy
    acceptEnabled: d.awaitingCode ? code.text !== "" : email.text !== "" && password.text !== ""
    onAboutToShow: {
        root.security.begin()
        for (const field of [email, password, code])
            field.clear()
    }
    onOpened: email.input.forceActiveFocus(Qt.PopupFocusReason)
    onAcceptRequested: {
        if (d.awaitingCode)
            root.security.confirmEmail(code.text)
        else
            root.security.changeEmail(password.text, email.text)
    }

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
            id: email
            objectName: "email"
            width: parent.width
            visible: !d.awaitingCode
            boxHeight: 40
            label: qsTr("New address")
            errorText: root.security.valueError
            inputMethodHints: Qt.ImhEmailCharactersOnly
            maximumLength: 254
            enabled: !root.busy
            onEdited: root.security.clearErrors()
            onAccepted: root.tryAccept()
        }
        AppTextField {
            id: password
            objectName: "password"
            width: parent.width
            visible: !d.awaitingCode
            boxHeight: 40
            label: qsTr("Password")
            password: true
            errorText: root.security.passwordError
            maximumLength: 256
            enabled: !root.busy
            onEdited: root.security.clearErrors()
            onAccepted: root.tryAccept()
        }
        AppTextField {
            id: code
            objectName: "code"
            width: parent.width
            visible: d.awaitingCode
            boxHeight: 40
            label: qsTr("Code")
            placeholderText: qsTr("Six digits")
            errorText: root.security.valueError
            inputMethodHints: Qt.ImhDigitsOnly
            maximumLength: 16
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
