// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    enum Step { Login, Code }

    property int step: RecoveryViewModel.Login
    property bool mails: true
    property string login: ""
    property bool busy: false
    property string loginError: ""
    property string codeError: ""
    property string passwordError: ""
    property string errorText: ""

    signal recovered()
    signal askForCodeCalled(string login, string captchaText)
    signal recoverCalled(string code, string password)

    function begin(): void {
        root.step = RecoveryViewModel.Login
    }
    function askForCode(login: string, captchaText: string): void {
        root.askForCodeCalled(login, captchaText)
    }
    function recover(code: string, password: string): void {
        root.recoverCalled(code, password)
    }
    function clearErrors(): void {
        root.codeError = ""
    }
}
