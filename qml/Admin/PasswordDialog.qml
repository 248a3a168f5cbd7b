// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// The password that the server made, shown once.
AppDialog {
    id: root

    required property AdministrationViewModel administration

    title: qsTr("Password of %1").arg(root.administration.passwordOwner)
    acceptText: qsTr("Copy")
    rejectText: qsTr("Close")
    closeOnAccept: false
    onAcceptRequested: root.administration.copyPassword()
    onClosed: root.administration.forgetPassword()

    contentItem: Column {
        spacing: 12

        SmallLabel {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("It is shown this once. Tell it to its user, who should change it.")
        }
        AppTextField {
            objectName: "password"
            width: parent.width
            boxHeight: 40
            readOnly: true
            label: qsTr("Password")
            text: root.administration.password
        }
    }
}
