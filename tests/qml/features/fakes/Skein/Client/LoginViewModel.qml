// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    enum Trust { Unknown, Asking, Verified, Unverified, Unreachable }

    property string serverAddress: "192.168.20.8:7420"
    property string serverError: ""
    property string serverName: "青榆科技 Elmfield"
    property int trust: LoginViewModel.Verified
    property string fingerprint: "1F2A 9C44 5B67 8D01 E3A2 77B0 C9D4 1188 0A5F 6E21 99CC 43B7 D2E0 5A14 7F3C B8A6"
    property bool ready: true
    property int passwordLength: 10
    property bool takesGuests: false
    property string passwordRule: "At least 10 characters"
    property bool registrationClosed: false
    property date registrationOpensAt
    property CaptchaViewModel captcha: CaptchaViewModel {}
    property RecoveryViewModel recovery: RecoveryViewModel {}
    property int retryAfter: 0
    property string lastLogin: ""
    property bool busy: false
    property string loginError: ""
    property string passwordError: ""
    property string nameError: ""
    property string emailError: ""
    property string phoneError: ""
    property string nicknameError: ""
    property string errorText: ""

    signal logInCalled(string login, string password, string captchaText)
    signal registerCalled(string name, string email, string phone, string nickname, string password, string captchaText)
    signal guestCalled(string nickname)
    signal clearErrorsCalled()
    signal retryServerCalled()

    function logIn(login: string, password: string, captchaText: string): void {
        root.logInCalled(login, password, captchaText)
    }
    function registerUser(name: string, email: string, phone: string, nickname: string, password: string,
                          captchaText: string): void {
        root.registerCalled(name, email, phone, nickname, password, captchaText)
    }
    function enterAsGuest(nickname: string): void {
        root.guestCalled(nickname)
    }
    function clearErrors(): void {
        root.clearErrorsCalled()
    }
    function retryServer(): void {
        root.retryServerCalled()
    }
}
