// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// A new sign-in name or phone number, and the password that proves whose it is.
AppDialog {
    id: root

    required property SecurityViewModel security
    required property string label
    required property int maximumLength
    property int inputMethodHints: Qt.ImhNoPredictiveText

    signal changeWanted(string password, string value)

    closeOnAccept: false
    busy: root.security.busy
    acceptEnabled: value.text !== "" && password.text !== ""
    onAboutToShow: {
        root.security.begin()
        value.clear()
        password.clear()
    }
    onOpened: value.input.forceActiveFocus(Qt.PopupFocusReason)
    onAcceptRequested: root.changeWanted(password.text, value.text)

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
            id: value
            objectName: "newLogin"
            width: parent.width
            boxHeight: 40
            label: root.label
            errorText: root.security.valueError
            inputMethodHints: root.inputMethodHints
            maximumLength: root.maximumLength
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
