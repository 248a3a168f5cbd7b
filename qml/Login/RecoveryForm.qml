// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// A forgotten password: whose it is, then the code with a new one.
ColumnLayout {
    id: root

    required property RecoveryViewModel recovery
    required property CaptchaViewModel captcha
    required property bool ready // the server can be asked
    required property string lastLogin
    required property string passwordRule

    signal signInWanted()

    function focusFirst(): void {
        (d.askingLogin ? login : code).input.forceActiveFocus()
    }
    function submit(): void {
        if (!d.complete || root.recovery.busy)
            return
        if (d.askingLogin)
            root.recovery.askForCode(login.text, picture.text)
        else
            root.recovery.recover(code.text, password.text)
    }

    QtObject {
        id: d
        readonly property bool askingLogin: root.recovery.step === RecoveryViewModel.Login
        readonly property bool showsCaptcha: d.askingLogin && root.recovery.mails && root.captcha.neededToRegister
        readonly property bool differs: repeat.text !== "" && repeat.text !== password.text
        readonly property bool complete: root.ready
            && (d.askingLogin ? login.text !== "" && (!d.showsCaptcha || picture.text !== "")
                              : code.text !== "" && password.text !== "" && repeat.text === password.text)
        onAskingLoginChanged: if (root.visible)
            root.focusFirst()
    }

    spacing: Theme.space12

    Banner {
        objectName: "recoveryError"
        Layout.fillWidth: true
        visible: root.recovery.errorText !== ""
        inPane: true
        tone: Banner.Danger
        iconName: "alert"
        text: root.recovery.errorText
    }
    SmallLabel {
        objectName: "recoveryText"
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        text: root.recovery.mails
              ? d.askingLogin
                ? qsTr("We mail you a code with which you set a new password.")
                : qsTr("If this account has an e-mail address, a code is on its way to it. It is good for 10 minutes.")
              : qsTr("This server sends no mail: ask your administrator for a code.")
    }
    AppTextField {
        id: login
        objectName: "login"
        Layout.fillWidth: true
        visible: d.askingLogin
        label: qsTr("Account")
        text: root.lastLogin
        placeholderText: qsTr("Name, e-mail or phone")
        iconName: "user"
        errorText: root.recovery.loginError
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        maximumLength: 254
        enabled: !root.recovery.busy
        onEdited: root.recovery.clearErrors()
        onAccepted: root.submit()
    }
    CaptchaField {
        id: picture
        Layout.fillWidth: true
        visible: d.showsCaptcha
        captcha: root.captcha
        enabled: !root.recovery.busy
        onAccepted: root.submit()
    }
    AppTextField {
        id: code
        objectName: "code"
        Layout.fillWidth: true
        visible: !d.askingLogin
        label: qsTr("Code")
        placeholderText: qsTr("Six digits")
        errorText: root.recovery.codeError
        inputMethodHints: Qt.ImhDigitsOnly
        maximumLength: 16
        enabled: !root.recovery.busy
        onEdited: root.recovery.clearErrors()
        onAccepted: root.submit()
    }
    AppTextField {
        id: password
        objectName: "password"
        Layout.fillWidth: true
        visible: !d.askingLogin
        label: qsTr("New password")
        password: true
        hintText: root.passwordRule
        errorText: root.recovery.passwordError
        maximumLength: 256
        enabled: !root.recovery.busy
        onEdited: root.recovery.clearErrors()
        onAccepted: root.submit()
    }
    AppTextField {
        id: repeat
        objectName: "repeat"
        Layout.fillWidth: true
        visible: !d.askingLogin
        label: qsTr("Password again")
        password: true
        errorText: d.differs ? qsTr("The passwords differ") : ""
        maximumLength: 256
        enabled: !root.recovery.busy
        onAccepted: root.submit()
    }
    AppButton {
        objectName: "submit"
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        size: AppButton.Large
        text: !d.askingLogin ? qsTr("Set new password")
            : root.recovery.mails ? qsTr("Mail me a code") : qsTr("I have a code")
        busy: root.recovery.busy
        enabled: d.complete && !root.recovery.busy
        onClicked: root.submit()
    }
    OtherWay {
        objectName: "toSignIn"
        Layout.alignment: Qt.AlignHCenter
        question: qsTr("It came back to you?")
        answer: qsTr("Sign in")
        onChosen: root.signInWanted()
    }
}
