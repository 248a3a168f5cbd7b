// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls
import Skein.Style

// Makes a user; the server chooses the first password.
AppDialog {
    id: root

    required property AdministrationViewModel administration

    title: qsTr("New user")
    acceptText: qsTr("Create")
    acceptEnabled: name.text !== "" || email.text !== "" || phone.text !== ""
    closeOnAccept: false
    busy: root.administration.busy
    onAboutToShow: {
        root.administration.clearError()
        for (const field of [name, nickname, email, phone])
            field.clear()
    }
    onOpened: name.forceActiveFocus(Qt.PopupFocusReason)
    onAcceptRequested: root.administration.create(name.text, nickname.text, email.text, phone.text)

    Connections {
        target: root.administration
        enabled: root.visible

        function onDone(): void {
            root.close()
        }
    }

    contentItem: Column {
        spacing: 12

        AppTextField {
            id: name
            objectName: "name"
            width: parent.width
            boxHeight: 40
            label: qsTr("Account name")
            onAccepted: root.tryAccept()
        }
        AppTextField {
            id: nickname
            objectName: "nickname"
            width: parent.width
            boxHeight: 40
            label: qsTr("Nickname")
            onAccepted: root.tryAccept()
        }
        AppTextField {
            id: email
            objectName: "email"
            width: parent.width
            boxHeight: 40
            label: qsTr("E-mail address")
            onAccepted: root.tryAccept()
        }
        AppTextField {
            id: phone
            objectName: "phone"
            width: parent.width
            boxHeight: 40
            label: qsTr("Phone number")
            onAccepted: root.tryAccept()
        }
        SmallLabel {
            objectName: "error"
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            color: Theme.onDangerSoft
            text: root.administration.errorText
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
