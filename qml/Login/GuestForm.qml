// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls
import Skein.Style

// The way in without an account: closed it is one line, open it asks for a name.
ColumnLayout {
    id: root

    required property bool busy
    required property bool ready // the server can be asked
    required property string nicknameError

    signal submitted(string nickname)
    signal edited()

    QtObject {
        id: d
        property bool isOpen: false
        readonly property bool complete: root.ready && nickname.text.trim() !== ""

        function submit(): void {
            if (d.complete && !root.busy)
                root.submitted(nickname.text)
        }
        function open(): void {
            d.isOpen = true
            nickname.input.forceActiveFocus()
        }
    }

    spacing: Theme.space16

    OtherWay {
        objectName: "toGuest"
        Layout.alignment: Qt.AlignHCenter
        visible: !d.isOpen
        question: qsTr("Only visiting?")
        answer: qsTr("Enter as guest")
        onChosen: d.open()
    }
    AppTextField {
        id: nickname
        objectName: "guestName"
        Layout.fillWidth: true
        visible: d.isOpen
        label: qsTr("Your name as a guest")
        iconName: "user"
        errorText: root.nicknameError
        hintText: qsTr("A guest sees the world channel only, and is gone after a while.")
        maximumLength: 32
        enabled: !root.busy
        onEdited: root.edited()
        onAccepted: d.submit()
    }
    AppButton {
        objectName: "enter"
        Layout.fillWidth: true
        visible: d.isOpen
        variant: AppButton.Outline
        size: AppButton.Large
        text: qsTr("Enter as guest")
        busy: root.busy
        enabled: d.complete && !root.busy
        onClicked: d.submit()
    }
}
