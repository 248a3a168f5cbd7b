// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// Account and password. The account may be a name, an e-mail address or a phone number.
ColumnLayout {
    id: root

    required property bool busy
    required property bool ready // the server can be asked
    required property string lastLogin // the name that signed in last
    required property string loginError
    required property string passwordError
    required property CaptchaViewModel captcha
    required property int retryAfter // seconds; the server takes nothing before

    signal submitted(string login, string password, string captchaText)
    signal edited()
    signal registrationWanted()
    signal recoveryWanted()

    function submit(): void {
        if (d.complete && !root.busy)
            root.submitted(login.text, password.text, picture.text)
    }
    function focusFirst(): void {
        (login.text === "" ? login : password).input.forceActiveFocus()
    }

    QtObject {
        id: d
        readonly property Countdown wait: Countdown {
            from: root.retryAfter
        }
        readonly property bool complete: root.ready && login.text !== "" && password.text !== "" && d.wait.left === 0
                                         && (!picture.visible || picture.text !== "")
    }

    spacing: Theme.space16

    AppTextField {
        id: login
        objectName: "login"
        Layout.fillWidth: true
        label: qsTr("Account")
        text: root.lastLogin
        placeholderText: qsTr("Name, e-mail or phone")
        iconName: "user"
        errorText: root.loginError
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        maximumLength: 254
        enabled: !root.busy
        onEdited: root.edited()
        onAccepted: password.input.forceActiveFocus()
    }
    AppTextField {
        id: password
        objectName: "password"
        Layout.fillWidth: true
        label: qsTr("Password")
        iconName: "lock"
        password: true
        errorText: root.passwordError
        maximumLength: 256
        enabled: !root.busy
        onEdited: root.edited()
        onAccepted: root.submit()
    }
    AppButton {
        objectName: "forgot"
        Layout.alignment: Qt.AlignRight
        Layout.topMargin: -Theme.space12
        Layout.bottomMargin: -Theme.space12
        variant: AppButton.Text
        size: AppButton.Small
        leftPadding: 6
        rightPadding: 6
        text: qsTr("Forgot password?")
        onClicked: root.recoveryWanted()
    }
    CaptchaField {
        id: picture
        Layout.fillWidth: true
        visible: root.captcha.neededToSignIn
        captcha: root.captcha
        enabled: !root.busy
        onAccepted: root.submit()
    }
    AppButton {
        objectName: "submit"
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        size: AppButton.Large
        text: d.wait.left > 0 ? qsTr("Try again in %n seconds", "", d.wait.left) : qsTr("Sign in")
        busy: root.busy
        enabled: d.complete && !root.busy
        onClicked: root.submit()
    }
    OtherWay {
        objectName: "toRegistration"
        Layout.alignment: Qt.AlignHCenter
        question: qsTr("New here?")
        answer: qsTr("Create an account")
        onChosen: root.registrationWanted()
    }
}
