// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// Another account of the same user, with a name of its own; or the way to the login page, for anybody else's.
AppDialog {
    id: root

    required property AccountsViewModel accounts

    title: qsTr("Add account")
    text: root.accounts.canAdd ? qsTr("A further account has a name, a picture, contacts and chats of its own. Others do not see "
                                      + "that it is yours.")
                               : qsTr("You have as many accounts on this server as one may have.")
    acceptText: root.accounts.canAdd ? qsTr("Create") : ""
    acceptEnabled: name.text.trim() !== ""
    closeOnAccept: false
    busy: root.accounts.busy
    onAboutToShow: {
        name.clear()
        root.accounts.clearError()
        root.accounts.refresh()
    }
    onOpened: if (root.accounts.canAdd)
        name.input.forceActiveFocus(Qt.PopupFocusReason)
    onAcceptRequested: root.accounts.add(name.text.trim())

    contentItem: Column {
        spacing: 12

        AppTextField {
            id: name
            objectName: "nickname"
            width: parent.width
            visible: root.accounts.canAdd
            boxHeight: 40
            label: qsTr("Nickname")
            maximumLength: 32
            errorText: root.accounts.errorText
            onAccepted: root.tryAccept()
        }
        TextLink {
            objectName: "signInAsAnother"
            text: qsTr("Sign in with another user or server…")
            onClicked: {
                root.close()
                root.accounts.signInAsAnother()
            }
        }
    }

    Connections {
        target: root.accounts
        enabled: root.visible

        function onAdded(): void {
            root.close()
        }
    }
}
