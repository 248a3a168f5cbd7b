// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Skein.Client
import Skein.Controls
import Skein.Login

TestCase {
    id: root

    name: "Login"
    when: windowShown
    visible: true
    width: 1280
    height: 800

    Component {
        id: pageOf
        LoginPage {
            width: root.width
            height: root.height
            login: LoginViewModel {}
            language: "en"
            version: "1.0"
        }
    }
    SignalSpy {
        id: logIns
        signalName: "logInCalled"
    }
    SignalSpy {
        id: registrations
        signalName: "registerCalled"
    }

    function page(): LoginPage {
        const made = createTemporaryObject(pageOf, root)
        logIns.target = made.login
        logIns.clear()
        registrations.target = made.login
        registrations.clear()
        return made
    }
    function type(parent: Item, name: string, text: string): void {
        const field = findChild(parent, name)
        field.text = text
    }

    function test_begins_at_its_top_where_there_is_room(): void {
        const made = page()
        const scroll = findChild(made, "scroll")
        tryCompare(scroll, "contentY", 0)
        made.height = 360
        findChild(findChild(made, "signIn"), "password").input.forceActiveFocus()
        verify(scroll.contentY > 0) // the focused field is shown
        made.height = root.height
        tryCompare(scroll, "contentY", 0)
    }
    function test_signs_in_with_the_keyboard_alone(): void {
        const form = findChild(page(), "signIn")
        verify(findChild(form, "login").input.activeFocus)
        for (const letter of "sumu")
            keyClick(letter)
        keyClick(Qt.Key_Return)
        for (const letter of "secret")
            keyClick(letter)
        keyClick(Qt.Key_Return)
        compare(logIns.count, 1)
        compare(logIns.signalArguments[0][0], "sumu")
        compare(logIns.signalArguments[0][1], "secret")
    }
    function test_does_not_sign_in_without_a_password(): void {
        const form = findChild(page(), "signIn")
        type(form, "login", "sumu")
        verify(!findChild(form, "submit").enabled)
    }
    function test_asks_nothing_while_a_request_is_under_way(): void {
        const made = page()
        const form = findChild(made, "signIn")
        type(form, "login", "sumu")
        type(form, "password", "secret")
        made.login.busy = true
        form.submit()
        compare(logIns.count, 0)
        verify(findChild(form, "submit").busy)
    }
    function test_shows_what_is_wrong_under_the_field(): void {
        const made = page()
        made.login.passwordError = "Wrong account or password"
        compare(findChild(findChild(made, "signIn"), "password").errorText, "Wrong account or password")
    }
    // A04
    function test_refuses_passwords_that_differ(): void {
        const made = page()
        findChild(made, "toRegistration").chosen()
        const form = findChild(made, "registration")
        verify(form.visible)
        type(form, "nickname", "Su Mu")
        type(form, "name", "sumu")
        type(form, "password", "a long password")
        type(form, "repeat", "another password")
        verify(!findChild(form, "submit").enabled)
        compare(findChild(form, "repeat").errorText, "The passwords differ")
        form.submit()
        compare(registrations.count, 0)
    }
    function test_registers_with_all_that_was_typed(): void {
        const made = page()
        findChild(made, "toRegistration").chosen()
        const form = findChild(made, "registration")
        type(form, "nickname", "Su Mu")
        type(form, "email", "su@mu.cn")
        type(form, "phone", "13800138000")
        type(form, "password", "a long password")
        type(form, "repeat", "a long password")
        form.submit()
        compare(registrations.count, 1)
        compare(registrations.signalArguments[0][1], "su@mu.cn")
        compare(registrations.signalArguments[0][2], "13800138000")
        compare(registrations.signalArguments[0][3], "Su Mu")
    }
    function test_needs_one_way_to_sign_in_to_register(): void {
        const made = page()
        findChild(made, "toRegistration").chosen()
        const form = findChild(made, "registration")
        type(form, "nickname", "Su Mu")
        type(form, "password", "a long password")
        type(form, "repeat", "a long password")
        verify(!findChild(form, "submit").enabled)
    }
    // A06
    function test_tells_the_rule_for_a_password(): void {
        const made = page()
        findChild(made, "toRegistration").chosen()
        compare(findChild(findChild(made, "registration"), "password").hintText, "At least 10 characters")
    }
    // A07
    function test_a_registration_needs_the_answer_to_the_captcha(): void {
        const made = page()
        made.login.captcha.neededToRegister = true
        findChild(made, "toRegistration").chosen()
        const form = findChild(made, "registration")
        for (const field of ["nickname", "name"])
            type(form, field, "sumu")
        for (const field of ["password", "repeat"])
            type(form, field, "a long password")
        verify(findChild(form, "captchaPicture").visible)
        verify(!findChild(form, "submit").enabled)
        type(form, "captchaText", "7K4M3")
        form.submit()
        compare(registrations.signalArguments[0][5], "7K4M3")
        made.login.captcha.renewed()
        compare(findChild(form, "captchaText").text, "")
    }
    // A08
    function test_a_sign_in_shows_the_captcha_only_when_it_is_asked_for(): void {
        const made = page()
        const form = findChild(made, "signIn")
        verify(!findChild(form, "captchaPicture").visible)
        made.login.captcha.neededToSignIn = true
        verify(findChild(form, "captchaPicture").visible)
        let reloads = 0
        made.login.captcha.reloadCalled.connect(() => ++reloads)
        const another = findChild(form, "anotherPicture")
        another.forceActiveFocus()
        keyClick(Qt.Key_Space)
        compare(reloads, 1)
        type(form, "login", "sumu")
        type(form, "password", "secret")
        type(form, "captchaText", "7K4M3")
        form.submit()
        compare(logIns.signalArguments[0][2], "7K4M3")
    }
    // A10
    function test_says_until_when_registration_is_closed(): void {
        const made = page()
        made.login.registrationClosed = true
        made.login.registrationOpensAt = new Date(2030, 0, 2, 8, 0)
        findChild(made, "toRegistration").chosen()
        const banner = findChild(made, "closed")
        verify(banner.visible)
        verify(banner.text.includes("30"), banner.text)
        const form = findChild(made, "registration")
        for (const field of ["nickname", "name"])
            type(form, field, "sumu")
        for (const field of ["password", "repeat"])
            type(form, field, "a long password")
        verify(!findChild(form, "submit").enabled)
    }
    // T56
    function test_counts_down_until_the_next_try(): void {
        const made = page()
        const form = findChild(made, "signIn")
        type(form, "login", "sumu")
        type(form, "password", "secret")
        made.login.retryAfter = 2
        const submit = findChild(form, "submit")
        verify(!submit.enabled)
        tryVerify(() => submit.text.includes("1"), 5000)
        tryCompare(submit, "enabled", true, 5000)
    }
    // A17
    function test_a_forgotten_password_is_replaced_with_the_keyboard_alone(): void {
        const made = page()
        findChild(made, "forgot").clicked()
        const form = findChild(made, "recovery")
        verify(form.visible)
        const recovery = made.login.recovery
        const asked = []
        recovery.askForCodeCalled.connect(login => asked.push(login))
        recovery.recoverCalled.connect((code, password) => asked.push(code, password))
        for (const letter of "sumu")
            keyClick(letter)
        keyClick(Qt.Key_Return)
        recovery.step = RecoveryViewModel.Code
        verify(findChild(form, "code").input.activeFocus)
        for (const letter of "123456")
            keyClick(letter)
        for (const field of ["password", "repeat"])
            type(form, field, "a better password")
        keyClick(Qt.Key_Return)
        compare(asked, ["sumu", "123456", "a better password"])
        recovery.recovered()
        verify(findChild(made, "signIn").visible)
        verify(findChild(made, "recovered").visible)
    }
    // A17
    function test_says_whom_to_ask_for_a_code_where_there_is_no_mail(): void {
        const made = page()
        made.login.recovery.mails = false
        findChild(made, "forgot").clicked()
        verify(findChild(made, "recoveryText").text.includes("administrator"))
    }
    function test_takes_another_server_address(): void {
        const made = page()
        findChild(made, "change").clicked()
        type(made, "address", "chat.example:7421")
        findChild(made, "useServer").clicked()
        compare(made.login.serverAddress, "chat.example:7421")
    }
    function test_shows_the_fingerprint_at_the_first_visit_only(): void {
        const made = page()
        verify(!findChild(made, "fingerprint").visible)
        made.login.trust = LoginViewModel.Unverified
        verify(findChild(made, "fingerprint").visible)
    }
}
