// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls
import Skein.Style

// When people may register themselves: always, never, or between two moments.
AppDialog {
    id: root

    required property AdministrationViewModel administration

    QtObject {
        id: d

        function begin(): void {
            const administration = root.administration
            administration.clearError()
            from.text = administration.registrationFrom
            until.text = administration.registrationUntil
            const choice = !administration.registrationOpen ? closed
                         : from.text !== "" || until.text !== "" ? between : always
            choice.checked = true
        }
        function apply(): void {
            if (between.checked)
                root.administration.setRegistrationWindow(from.text, until.text)
            else
                root.administration.setRegistrationOpen(always.checked)
        }
    }

    title: qsTr("Registration")
    text: qsTr("Whether people may make themselves an account. Administrators always can make one for them.")
    acceptText: qsTr("Save")
    closeOnAccept: false
    busy: root.administration.busy
    acceptEnabled: !between.checked || from.text !== "" || until.text !== ""
    onAboutToShow: d.begin()
    onOpened: (always.checked ? always : between.checked ? between : closed).forceActiveFocus(Qt.TabFocusReason)
    onAcceptRequested: d.apply()

    Connections {
        target: root.administration
        enabled: root.visible

        function onDone(): void {
            root.close()
        }
    }

    contentItem: Column {
        spacing: 8

        AppRadioButton {
            id: always
            objectName: "always"
            text: qsTr("Open")
        }
        AppRadioButton {
            id: closed
            objectName: "closed"
            text: qsTr("Closed")
        }
        AppRadioButton {
            id: between
            objectName: "between"
            text: qsTr("Open for a time")
        }
        AppTextField {
            id: from
            objectName: "from"
            width: parent.width
            visible: between.checked
            boxHeight: 40
            label: qsTr("From")
            placeholderText: qsTr("2026-03-01 08:00; empty: from now on")
            errorText: root.administration.fromError
            maximumLength: 32
            enabled: !root.busy
            onEdited: root.administration.clearError()
            onAccepted: root.tryAccept()
        }
        AppTextField {
            id: until
            objectName: "until"
            width: parent.width
            visible: between.checked
            boxHeight: 40
            label: qsTr("Until")
            placeholderText: qsTr("2026-03-02 18:00; empty: no end")
            errorText: root.administration.untilError
            maximumLength: 32
            enabled: !root.busy
            onEdited: root.administration.clearError()
            onAccepted: root.tryAccept()
        }
        SmallLabel {
            width: parent.width
            visible: between.checked
            wrapMode: Text.Wrap
            text: qsTr("In the time of this computer.")
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
