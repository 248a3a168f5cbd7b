// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls

// The way to the users of the server, for those who administer it.
SettingsCard {
    id: root

    signal wanted()

    iconName: "server"
    title: qsTr("Administration")

    SettingsRow {
        Layout.fillWidth: true
        title: qsTr("You administer this server.")

        AppButton {
            objectName: "administration"
            variant: AppButton.Outline
            size: AppButton.Small
            text: qsTr("Users…")
            onClicked: root.wanted()
        }
    }
}
