// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// The page before anybody is signed in: art at the left where there is room, the server, and one of two forms.
Rectangle {
    id: root

    required property LoginViewModel login
    required property string language
    required property string version

    signal languageChosen(string language)

    enum Form { SignIn, Registration, Recovery }

    QtObject {
        id: d
        property int form: LoginPage.SignIn
        property bool recovered: false
        readonly property bool registering: d.form === LoginPage.Registration
        readonly property string closedText: !isNaN(root.login.registrationOpensAt)
            ? qsTr("Registration is closed until %1.")
                .arg(root.login.registrationOpensAt.toLocaleString(Qt.locale(root.language), Locale.ShortFormat))
            : qsTr("Registration is closed. Ask your administrator for an account.")
        readonly property bool wide: root.width >= Metrics.loginArtFrom

        function show(form: int): void {
            d.form = form
            root.login.clearErrors()
            if (form === LoginPage.Recovery)
                root.login.recovery.begin()
            d.focusForm()
        }
        function focusForm(): void {
            if (d.registering)
                registration.focusFirst()
            else if (d.form === LoginPage.Recovery)
                recovery.focusFirst()
            else
                signIn.focusFirst()
        }
    }

    Connections {
        target: root.login.recovery
        function onRecovered(): void {
            d.recovered = true
            d.show(LoginPage.SignIn)
        }
    }

    color: Theme.pane
    Component.onCompleted: d.focusForm()

    LoginArt {
        visible: d.wide
        width: Metrics.loginArtWidth
        height: root.height
    }
    ScrollArea {
        id: scroll
        objectName: "scroll"
        x: d.wide ? Metrics.loginArtWidth : 0
        width: root.width - x
        height: root.height
        contentHeight: Math.max(height, form.implicitHeight + 176)

        LanguageSwitch {
            anchors.right: parent.right
            anchors.rightMargin: d.wide ? 32 : 16
            y: d.wide ? 28 : 12
            language: root.language
            onChosen: language => root.languageChosen(language)
        }
        ColumnLayout {
            id: form
            x: Math.round((scroll.width - width) / 2)
            y: Math.max(72, Math.min(134, Math.round((scroll.contentHeight - implicitHeight) / 2)))
            width: Math.min(Metrics.loginFormWidth, scroll.width - 32)
            spacing: Theme.space20

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                LargeTitleLabel {
                    Layout.fillWidth: true
                    text: d.registering ? qsTr("Create an account")
                        : d.form === LoginPage.Recovery ? qsTr("Forgot your password?") : qsTr("Sign in")
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                BodyLabel {
                    Layout.fillWidth: true
                    wrapMode: Text.Wrap
                    visible: d.form !== LoginPage.Recovery
                    color: Theme.text2
                    text: d.registering ? qsTr("It lives on this server and nowhere else.")
                                        : qsTr("Use your team account on this server.")
                }
            }
            ServerCard {
                Layout.fillWidth: true
                name: root.login.serverName
                address: root.login.serverAddress
                errorText: root.login.serverError
                fingerprint: root.login.fingerprint
                trust: root.login.trust
                onAddressChosen: address => root.login.serverAddress = address
                onRetryWanted: root.login.retryServer()
            }
            Banner {
                objectName: "error"
                Layout.fillWidth: true
                visible: root.login.errorText !== ""
                inPane: true
                tone: Banner.Danger
                iconName: "alert"
                text: root.login.errorText
            }
            Banner {
                objectName: "recovered"
                Layout.fillWidth: true
                visible: d.recovered && d.form === LoginPage.SignIn && root.login.errorText === ""
                inPane: true
                tone: Banner.Success
                iconName: "check"
                text: qsTr("The new password holds. Sign in with it.")
            }
            Banner {
                objectName: "closed"
                Layout.fillWidth: true
                visible: d.registering && root.login.registrationClosed
                inPane: true
                iconName: "clock"
                text: d.closedText
            }
            SignInForm {
                id: signIn
                objectName: "signIn"
                Layout.fillWidth: true
                visible: d.form === LoginPage.SignIn
                busy: root.login.busy
                ready: root.login.ready
                lastLogin: root.login.lastLogin
                loginError: root.login.loginError
                passwordError: root.login.passwordError
                captcha: root.login.captcha
                retryAfter: root.login.retryAfter
                onSubmitted: (login, password, captchaText) => root.login.logIn(login, password, captchaText)
                onEdited: root.login.clearErrors()
                onRegistrationWanted: d.show(LoginPage.Registration)
                onRecoveryWanted: d.show(LoginPage.Recovery)
            }
            GuestForm {
                objectName: "guest"
                Layout.fillWidth: true
                Layout.maximumWidth: Infinity // while it is one short line, that line's width otherwise
                visible: !d.registering && root.login.takesGuests
                busy: root.login.busy
                ready: root.login.ready
                nicknameError: root.login.nicknameError
                onSubmitted: nickname => root.login.enterAsGuest(nickname)
                onEdited: root.login.clearErrors()
            }
            RegisterForm {
                id: registration
                objectName: "registration"
                Layout.fillWidth: true
                visible: d.registering
                busy: root.login.busy
                ready: root.login.ready && !root.login.registrationClosed
                passwordRule: root.login.passwordRule
                captcha: root.login.captcha
                nameError: root.login.nameError
                emailError: root.login.emailError
                phoneError: root.login.phoneError
                nicknameError: root.login.nicknameError
                passwordError: root.login.passwordError
                onSubmitted: (name, email, phone, nickname, password, captchaText) =>
                    root.login.registerUser(name, email, phone, nickname, password, captchaText)
                onEdited: root.login.clearErrors()
                onSignInWanted: d.show(LoginPage.SignIn)
            }
            RecoveryForm {
                id: recovery
                objectName: "recovery"
                Layout.fillWidth: true
                visible: d.form === LoginPage.Recovery
                recovery: root.login.recovery
                captcha: root.login.captcha
                ready: root.login.ready
                lastLogin: root.login.lastLogin
                passwordRule: root.login.passwordRule
                onSignInWanted: d.show(LoginPage.SignIn)
            }
        }
        CaptionLabel {
            x: Math.round((scroll.width - width) / 2)
            y: scroll.contentHeight - 42
            text: qsTr("Skein %1 · No data is sent outside your local network").arg(root.version)
        }
    }
}
