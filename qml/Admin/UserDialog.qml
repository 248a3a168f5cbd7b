// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls
import Skein.Style

// One user: what can be changed of it, and what can be done to it.
AppDialog {
    id: root

    required property AdministrationViewModel administration

    signal deleteWanted(string key, string nickname)

    function edit(user: UserDelegate): void {
        d.key = user.key
        d.detail = user.detail
        d.disabled = user.disabled
        d.admin = user.admin
        d.changeable = user.changeable
        nickname.text = user.name
        email.text = user.email
        phone.text = user.phone
        root.administration.clearError()
        root.open()
    }

    QtObject {
        id: d
        property string key: ""
        property string detail: ""
        property bool disabled: false
        property bool admin: false
        property bool changeable: false
    }

    title: nickname.text
    acceptText: d.changeable ? qsTr("Save") : ""
    rejectText: qsTr("Close")
    closeOnAccept: false
    busy: root.administration.busy
    onAcceptRequested: root.administration.update(d.key, nickname.text, email.text, phone.text)

    Connections {
        target: root.administration
        enabled: root.visible

        function onDone(): void {
            root.close()
        }
    }

    contentItem: Column {
        spacing: 12

        SmallLabel {
            width: parent.width
            wrapMode: Text.Wrap
            text: d.changeable ? d.detail : qsTr("Only the owner of the server changes administrators.")
        }
        AppTextField {
            id: nickname
            objectName: "nickname"
            width: parent.width
            boxHeight: 40
            readOnly: !d.changeable
            label: qsTr("Nickname")
            onAccepted: root.tryAccept()
        }
        AppTextField {
            id: email
            objectName: "email"
            width: parent.width
            boxHeight: 40
            readOnly: !d.changeable
            label: qsTr("E-mail address")
            onAccepted: root.tryAccept()
        }
        AppTextField {
            id: phone
            objectName: "phone"
            width: parent.width
            boxHeight: 40
            readOnly: !d.changeable
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
        Flow {
            width: parent.width
            visible: d.changeable
            spacing: 8

            AppButton {
                objectName: "resetPassword"
                variant: AppButton.Outline
                size: AppButton.Small
                enabled: !root.busy
                text: qsTr("New password")
                onClicked: root.administration.resetPassword(d.key)
            }
            AppButton {
                objectName: "setAdmin"
                variant: AppButton.Outline
                size: AppButton.Small
                visible: root.administration.owner
                enabled: !root.busy
                text: d.admin ? qsTr("Not an administrator any more") : qsTr("Make administrator")
                onClicked: root.administration.setAdmin(d.key, !d.admin)
            }
            AppButton {
                objectName: "setDisabled"
                variant: AppButton.Outline
                size: AppButton.Small
                enabled: !root.busy
                text: d.disabled ? qsTr("Enable") : qsTr("Disable")
                onClicked: root.administration.setDisabled(d.key, !d.disabled)
            }
            AppButton {
                objectName: "delete"
                variant: AppButton.DangerText
                size: AppButton.Small
                enabled: !root.busy
                text: qsTr("Delete…")
                onClicked: {
                    root.close()
                    root.deleteWanted(d.key, nickname.text)
                }
            }
        }
    }
}
