// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls

// Which accounts this computer knows: the active one, what is unread in the others, and the way to each.
SettingsCard {
    id: root

    required property AccountsViewModel accounts

    signal addWanted()

    iconName: "contacts"
    title: qsTr("Accounts")

    AccountList {
        Layout.fillWidth: true
        Layout.leftMargin: -20
        Layout.rightMargin: -20
        objectName: "accounts"
        accounts: root.accounts
        onChosen: key => root.accounts.show(key)
        Component.onCompleted: root.accounts.refresh()
    }
    AppButton {
        objectName: "addAccount"
        Layout.topMargin: 8
        variant: AppButton.Soft
        size: AppButton.Small
        iconName: "plus"
        text: qsTr("Add account")
        onClicked: root.addWanted()
    }
}
