// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import QtTest
import Skein.Client
import Skein.Controls
import Skein.Settings

TestCase {
    id: root

    name: "Security"
    when: windowShown
    visible: true
    width: 800
    height: 700

    Component {
        id: cardOf
        SecurityCard {
            width: 500
            security: SecurityViewModel {}
            online: true
        }
    }

    function open(name: string): SecurityCard {
        const card = createTemporaryObject(cardOf, root)
        findChild(card, name).changeWanted()
        return card
    }
    // Dialogs live in the overlay of the window.
    function field(name: string): AppTextField {
        let found = null
        tryVerify(() => {
            found = findChild(root.T.Overlay.overlay, name)
            return found !== null && found.visible && found.width > 0
        })
        return found
    }
    function write(name: string, text: string): void {
        field(name).text = text
    }

    // B05
    function test_what_one_signs_in_with_is_shown_and_follows_changes(): void {
        const card = createTemporaryObject(cardOf, root)
        const shown = name => findChild(findChild(card, name), "detail").text
        compare(shown("changeName"), "sumu")
        compare(shown("changeEmail"), "su@mu.cn")
        compare(shown("changePhone"), "None yet")
        card.security.phone = "13800138000"
        compare(shown("changePhone"), "13800138000")
    }
    // B05
    function test_a_sign_in_name_and_a_phone_number_change_with_the_password_data(): var {
        return [
            {tag: "name", row: "changeName", signalName: "changeNameCalled", value: "sumu2"},
            {tag: "phone", row: "changePhone", signalName: "changePhoneCalled", value: "13800138000"}
        ]
    }
    function test_a_sign_in_name_and_a_phone_number_change_with_the_password(row: var): void {
        const card = open(row.row)
        const asked = []
        card.security[row.signalName].connect((password, value) => asked.push(password, value))
        tryVerify(() => field("newLogin").input.activeFocus)
        write("newLogin", row.value)
        keyClick(Qt.Key_Return)
        compare(asked, [])
        write("password", "secret")
        keyClick(Qt.Key_Return)
        compare(asked, ["secret", row.value])
        card.security.valueError = "Taken"
        compare(field("newLogin").errorText, "Taken")
        card.security.done()
    }
    // A18
    function test_a_password_changes_with_the_old_one_and_the_new_one_twice(): void {
        const card = open("changePassword")
        const asked = []
        card.security.changePasswordCalled.connect((before, after) => asked.push(before, after))
        tryVerify(() => field("presentPassword").input.activeFocus)
        write("presentPassword", "old secret")
        write("newPassword", "new secret")
        write("repeatPassword", "another")
        keyClick(Qt.Key_Return)
        compare(asked, [])
        compare(field("repeatPassword").errorText, "The passwords differ")
        compare(field("newPassword").hintText, "At least 8 characters")
        write("repeatPassword", "new secret")
        keyClick(Qt.Key_Return)
        compare(asked, ["old secret", "new secret"])
    }
    // A09, B05
    function test_an_address_changes_in_two_steps(): void {
        const card = open("changeEmail")
        const asked = []
        card.security.changeEmailCalled.connect((password, email) => asked.push(password, email))
        card.security.confirmEmailCalled.connect(code => asked.push(code))
        tryVerify(() => field("email").input.activeFocus)
        write("email", "su@mu.cn")
        write("password", "secret")
        keyClick(Qt.Key_Return)
        card.security.awaitingCode = true
        tryVerify(() => field("code").input.activeFocus)
        write("code", "123456")
        keyClick(Qt.Key_Return)
        compare(asked, ["secret", "su@mu.cn", "123456"])
    }
}
