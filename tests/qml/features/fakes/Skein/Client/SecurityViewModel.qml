// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    property string name: "sumu"
    property string email: "su@mu.cn"
    property string phone: ""
    property string passwordRule: "At least 8 characters"
    property bool busy: false
    property bool awaitingCode: false
    property bool mailed: true
    property string passwordError: ""
    property string newPasswordError: ""
    property string valueError: ""
    property string errorText: ""

    signal done()
    signal changePasswordCalled(string oldPassword, string newPassword)
    signal changeNameCalled(string password, string name)
    signal changePhoneCalled(string password, string phone)
    signal changeEmailCalled(string password, string email)
    signal confirmEmailCalled(string code)

    function begin(): void {
        root.awaitingCode = false
    }
    function clearErrors(): void {
        root.passwordError = ""
    }
    function changePassword(oldPassword: string, newPassword: string): void {
        root.changePasswordCalled(oldPassword, newPassword)
    }
    function changeName(password: string, name: string): void {
        root.changeNameCalled(password, name)
    }
    function changePhone(password: string, phone: string): void {
        root.changePhoneCalled(password, phone)
    }
    function changeEmail(password: string, email: string): void {
        root.changeEmailCalled(password, email)
    }
    function confirmEmail(code: string): void {
        root.confirmEmailCalled(code)
    }
}
