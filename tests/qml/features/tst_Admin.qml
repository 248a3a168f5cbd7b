// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import QtTest
import Skein.Admin
import Skein.Client
import Skein.Settings
import Skein.Style

// FEATURES.md A21, T52: the pages of administrators, and the devices, by keyboard.
TestCase {
    id: root

    name: "Admin"
    when: windowShown
    visible: true
    width: 900
    height: 800

    Component {
        id: adminOf
        AdminPage {
            width: root.width
            height: root.height
            narrow: false
            administration: AdministrationViewModel {
                available: true
                owner: true
            }
        }
    }
    Component {
        id: cardOf
        DevicesCard {
            width: 480
            watched: true
            devices: DevicesViewModel {}
        }
    }
    SignalSpy {
        id: called
        signalName: "called"
    }

    function initTestCase(): void {
        Theme.reduceMotion = true
    }
    function page(): AdminPage {
        const made = createTemporaryObject(adminOf, root)
        made.administration.users.append({"key": "7", "accountKey": "7", "name": "Bert", "detail": "bert", "email": "",
                                          "phone": "", "tag": "", "disabled": false, "admin": false, "changeable": true})
        called.target = made.administration
        called.clear()
        return made
    }
    function inOverlay(made: Item, name: string): Item {
        return findChild(made.T.Overlay.overlay, name)
    }

    function test_begins_in_the_search_and_esc_leads_back(): void {
        const made = page()
        const back = []
        made.backWanted.connect(() => back.push(true))
        const search = findChild(made, "userSearch")
        tryVerify(() => search.activeFocus)
        keyClick("b")
        compare(search.text, "b")
        keyClick(Qt.Key_Escape) // clears the search first
        compare(search.text, "")
        compare(back.length, 0)
        keyClick(Qt.Key_Escape)
        compare(back.length, 1)

        made.visible = false
        called.clear()
        made.visible = true
        tryVerify(() => search.activeFocus)
        compare(called.signalArguments[0][0], "load")
        findChild(made, "newUser").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Escape)
        compare(back.length, 2)
    }
    function test_makes_a_user_by_keyboard(): void {
        const made = page()
        findChild(made, "newUser").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        tryVerify(() => inOverlay(made, "name") !== null)
        for (const key of ["c", "o", "r", "a"])
            keyClick(key)
        keyClick(Qt.Key_Return)
        compare(called.count, 1)
        compare(called.signalArguments[0][0], "create")
        compare(called.signalArguments[0][1], "cora,,,")
        made.administration.done()
        tryCompare(made.T.Overlay.overlay.visibleChildren, "length", 0)
    }
    function test_opens_a_user_by_keyboard_and_disables_it(): void {
        const made = page()
        findChild(made, "userSearch").forceActiveFocus()
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        tryVerify(() => inOverlay(made, "setDisabled") !== null)
        inOverlay(made, "setDisabled").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        compare(called.signalArguments[called.count - 1][0], "setDisabled")
        compare(called.signalArguments[called.count - 1][1], "7")
        made.administration.done()
        tryCompare(made.T.Overlay.overlay.visibleChildren, "length", 0)
    }
    function test_deletes_only_when_it_is_confirmed(): void {
        const made = page()
        findChild(made, "userSearch").forceActiveFocus()
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        tryVerify(() => inOverlay(made, "delete") !== null)
        inOverlay(made, "delete").clicked()
        wait(0)
        compare(called.count, 0)
        keyClick(Qt.Key_Escape)
        tryCompare(made.T.Overlay.overlay.visibleChildren, "length", 0)
        compare(called.count, 0)
    }
    function test_shows_a_password_once(): void {
        const made = page()
        made.administration.passwordOwner = "Bert"
        made.administration.password = "tell-it-once"
        tryVerify(() => inOverlay(made, "password") !== null)
        compare(inOverlay(made, "password").text, "tell-it-once")
        keyClick(Qt.Key_Escape)
        tryCompare(made.administration, "password", "")
    }
    // A10
    function test_sets_when_registration_is_open_by_keyboard(): void {
        const made = page()
        made.administration.registrationText = ""
        verify(!findChild(made, "registration").enabled) // nobody knows yet
        made.administration.registrationText = "Registration is open."
        compare(findChild(made, "registrationText").text, "Registration is open.")
        findChild(made, "registration").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        tryVerify(() => inOverlay(made, "always") !== null && inOverlay(made, "always").activeFocus)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Space)
        verify(inOverlay(made, "between").checked)
        keyClick(Qt.Key_Tab)
        for (const key of "2030")
            keyClick(key)
        compare(inOverlay(made, "from").text, "2030")
        keyClick(Qt.Key_Tab)
        keyClick("1")
        keyClick(Qt.Key_Return)
        compare(called.signalArguments[0][0], "setRegistrationWindow")
        compare(called.signalArguments[0][1], "2030,1")
        made.administration.untilError = "The end is not after the begin."
        compare(inOverlay(made, "until").errorText, "The end is not after the begin.")
        made.administration.done()
        tryCompare(made.T.Overlay.overlay.visibleChildren, "length", 0)
    }
    // A10
    function test_closes_registration_by_keyboard(): void {
        const made = page()
        made.administration.registrationUntil = "2030-01-01 08:00"
        findChild(made, "registration").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        tryVerify(() => inOverlay(made, "between") !== null && inOverlay(made, "between").activeFocus)
        compare(inOverlay(made, "until").text, "2030-01-01 08:00")
        keyClick(Qt.Key_Backtab, Qt.ShiftModifier)
        keyClick(Qt.Key_Space)
        verify(inOverlay(made, "closed").checked)
        verify(!inOverlay(made, "until").visible)
        compare(called.count, 0)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Return)
        compare(called.count, 1)
        compare(called.signalArguments[0][0], "setRegistrationOpen")
        compare(called.signalArguments[0][1], "false")
        made.administration.done()
        tryCompare(made.T.Overlay.overlay.visibleChildren, "length", 0)
    }
    function test_lists_devices_and_signs_one_out(): void {
        const card = createTemporaryObject(cardOf, root)
        called.target = card.devices
        called.clear()
        card.devices.devices.append({"key": "1", "name": "sumu-desk", "detail": "Debian 12 · online now", "current": true})
        card.devices.devices.append({"key": "2", "name": "ThinkPad", "detail": "Windows 11", "current": false})
        compare(card.devices.watched, true)
        verify(findChild(card, "signOutOthers").visible)
        const buttons = []
        const visit = item => {
            if (item.objectName === "signOutDevice" && item.visible)
                buttons.push(item)
            Array.from(item.children).forEach(visit)
        }
        visit(card)
        compare(buttons.length, 1) // not for the device in front of the user
        buttons[0].forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        compare(called.signalArguments[0][1], "2")
    }
}
