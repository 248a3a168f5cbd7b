// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// Asks before signing out, and whether to keep what this computer holds.
AppDialog {
    id: root

    signal signOutWanted(bool wipe)

    danger: true
    title: qsTr("Sign out?")
    text: qsTr("Your messages stay on the server. Those not sent yet are lost.")
    acceptText: qsTr("Sign out")
    onAboutToShow: wipe.checked = false
    onAccepted: root.signOutWanted(wipe.checked)

    contentItem: Column {
        spacing: 12

        AppCheckBox {
            id: wipe
            objectName: "wipe"
            width: parent.width
            text: qsTr("Also remove the messages stored on this computer")
        }
    }
}
