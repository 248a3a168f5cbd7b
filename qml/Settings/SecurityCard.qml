// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls

// What the user signs in with, and how to change it.
SettingsCard {
    id: root

    required property SecurityViewModel security
    required property bool online // nothing of this works without the server

    iconName: "shield"
    title: qsTr("Sign-in and security")

    component ChangeRow: SettingsRow {
        id: row

        signal changeWanted()

        Layout.fillWidth: true

        AppButton {
            variant: AppButton.Outline
            size: AppButton.Small
            text: qsTr("Change…")
            enabled: root.online
            Accessible.name: qsTr("Change: %1").arg(row.title)
            onClicked: row.changeWanted()
        }
    }

    ChangeRow {
        objectName: "changePassword"
        title: qsTr("Password")
        onChangeWanted: passwordDialog.open()
    }
    Divider {
        Layout.fillWidth: true
    }
    ChangeRow {
        objectName: "changeEmail"
        title: qsTr("E-mail")
        onChangeWanted: emailDialog.open()
    }
    Divider {
        Layout.fillWidth: true
    }
    ChangeRow {
        objectName: "changePhone"
        title: qsTr("Phone")
        onChangeWanted: phoneDialog.open()
    }
    ChangePasswordDialog {
        id: passwordDialog
        security: root.security
    }
    ChangeEmailDialog {
        id: emailDialog
        security: root.security
    }
    ChangePhoneDialog {
        id: phoneDialog
        security: root.security
    }
}
