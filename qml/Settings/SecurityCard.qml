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
            Accessible.description: row.detail
            onClicked: row.changeWanted()
        }
    }

    ChangeRow {
        objectName: "changeName"
        title: qsTr("Sign-in name")
        detail: root.security.name || qsTr("None yet")
        onChangeWanted: nameDialog.open()
    }
    Divider {
        Layout.fillWidth: true
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
        detail: root.security.email || qsTr("None yet")
        onChangeWanted: emailDialog.open()
    }
    Divider {
        Layout.fillWidth: true
    }
    ChangeRow {
        objectName: "changePhone"
        title: qsTr("Phone")
        detail: root.security.phone || qsTr("None yet")
        onChangeWanted: phoneDialog.open()
    }
    ChangeLoginDialog {
        id: nameDialog
        security: root.security
        title: qsTr("Change sign-in name")
        text: qsTr("You sign in with it from now on, on all devices. What others see is your nickname.")
        acceptText: qsTr("Change name")
        label: qsTr("New sign-in name")
        maximumLength: 32
        onChangeWanted: (password, name) => root.security.changeName(password, name)
    }
    ChangePasswordDialog {
        id: passwordDialog
        security: root.security
    }
    ChangeEmailDialog {
        id: emailDialog
        security: root.security
    }
    ChangeLoginDialog {
        id: phoneDialog
        security: root.security
        title: qsTr("Change phone number")
        acceptText: qsTr("Change number")
        label: qsTr("New number")
        inputMethodHints: Qt.ImhDialableCharactersOnly
        maximumLength: 20
        onChangeWanted: (password, phone) => root.security.changePhone(password, phone)
    }
}
