// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// A new user: at least one of name, e-mail and phone, a nickname, and the password twice.
ColumnLayout {
    id: root

    required property bool busy
    required property bool ready // the server can be asked
    required property string passwordRule // the server's, as a sentence
    required property CaptchaViewModel captcha
    required property string nameError
    required property string emailError
    required property string phoneError
    required property string nicknameError
    required property string passwordError

    signal submitted(string name, string email, string phone, string nickname, string password, string captchaText)
    signal edited()
    signal signInWanted()

    function submit(): void {
        if (d.complete && !root.busy)
            root.submitted(name.text, email.text, phone.text, nickname.text, password.text, picture.text)
    }
    function focusFirst(): void {
        nickname.input.forceActiveFocus()
    }

    QtObject {
        id: d
        readonly property bool identified: name.text !== "" || email.text !== "" || phone.text !== ""
        readonly property bool differs: repeat.text !== "" && repeat.text !== password.text
        readonly property bool complete: root.ready && identified && nickname.text !== "" && password.text !== ""
                                         && repeat.text === password.text
                                         && (!picture.visible || picture.text !== "")
    }

    spacing: Theme.space12

    AppTextField {
        id: nickname
        objectName: "nickname"
        Layout.fillWidth: true
        label: qsTr("Nickname")
        placeholderText: qsTr("What colleagues call you")
        errorText: root.nicknameError
        maximumLength: 32
        enabled: !root.busy
        onEdited: root.edited()
        onAccepted: root.submit()
    }
    AppTextField {
        id: name
        objectName: "name"
        Layout.fillWidth: true
        label: qsTr("Account name")
        placeholderText: qsTr("Letters and digits")
        hintText: qsTr("You sign in with it. An e-mail address or a phone number does as well.")
        errorText: root.nameError
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        maximumLength: 32
        enabled: !root.busy
        onEdited: root.edited()
        onAccepted: root.submit()
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space12

        AppTextField {
            id: email
            objectName: "email"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("E-mail")
            placeholderText: qsTr("optional")
            errorText: root.emailError
            inputMethodHints: Qt.ImhEmailCharactersOnly
            maximumLength: 254
            enabled: !root.busy
            onEdited: root.edited()
            onAccepted: root.submit()
        }
        AppTextField {
            id: phone
            objectName: "phone"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Phone")
            placeholderText: qsTr("optional")
            errorText: root.phoneError
            inputMethodHints: Qt.ImhDialableCharactersOnly
            maximumLength: 20
            enabled: !root.busy
            onEdited: root.edited()
            onAccepted: root.submit()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space12

        AppTextField {
            id: password
            objectName: "password"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Password")
            password: true
            hintText: root.passwordRule
            errorText: root.passwordError
            maximumLength: 256
            enabled: !root.busy
            onEdited: root.edited()
            onAccepted: root.submit()
        }
        AppTextField {
            id: repeat
            objectName: "repeat"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Password again")
            password: true
            errorText: d.differs ? qsTr("The passwords differ") : ""
            maximumLength: 256
            enabled: !root.busy
            onEdited: root.edited()
            onAccepted: root.submit()
        }
    }
    CaptchaField {
        id: picture
        Layout.fillWidth: true
        visible: root.captcha.neededToRegister
        captcha: root.captcha
        enabled: !root.busy
        onAccepted: root.submit()
    }
    AppButton {
        objectName: "submit"
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        size: AppButton.Large
        text: qsTr("Create account")
        busy: root.busy
        enabled: d.complete && !root.busy
        onClicked: root.submit()
    }
    OtherWay {
        objectName: "toSignIn"
        Layout.alignment: Qt.AlignHCenter
        question: qsTr("Already registered?")
        answer: qsTr("Sign in")
        onChosen: root.signInWanted()
    }
}
