// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import QtTest
import Skein.Client
import Skein.Controls
import Skein.Shell
import Skein.Style

TestCase {
    id: root

    name: "Shell"
    when: windowShown
    visible: true
    width: 1280
    height: 800

    Component {
        id: pageOf
        MainPage {
            width: 1280
            height: root.height
            app: AppViewModel {}
        }
    }

    Component {
        id: spy
        SignalSpy {}
    }

    function shownList(item: Item): ListView {
        return findChild(item, "switcherAccounts")
    }
    function initTestCase(): void {
        Theme.reduceMotion = true
    }
    function page(width: int): MainPage {
        return createTemporaryObject(pageOf, root, {"width": width})
    }

    // Of the dialogs in the overlay: their headings.
    function titlesIn(item: Item): var {
        const own = item instanceof AppLabel && item.Accessible.role === Accessible.Heading ? [item.text] : []
        return Array.from(item.visibleChildren).reduce((titles, child) => titles.concat(root.titlesIn(child)), own)
    }

    function test_shows_rail_and_both_panes_when_wide(): void {
        const made = page(1280)
        verify(findChild(made, "rail").visible)
        verify(!findChild(made, "bottomBar").visible)
        made.app.chat.open("1")
        verify(findChild(made, "conversations").visible)
        verify(findChild(made, "messages").visible)
    }
    function test_pushes_the_chat_over_the_list_when_narrow(): void {
        const made = page(400)
        verify(!findChild(made, "rail").visible)
        verify(findChild(made, "bottomBar").visible)
        made.app.chat.open("1")
        tryVerify(() => findChild(made, "messages").visible && !findChild(made, "conversations").visible)
        verify(!findChild(made, "bottomBar").visible)
        findChild(made, "back").clicked()
        tryVerify(() => findChild(made, "conversations").visible && !findChild(made, "messages").visible)
    }
    function test_goes_to_the_pages_of_the_rail(): void {
        const made = page(1280)
        mouseClick(findChild(findChild(made, "rail"), "contacts"))
        verify(findChild(made, "people").visible)
        verify(!findChild(made, "conversations").visible)
    }
    function test_opens_the_dialogs_for_a_contact_and_a_group(): void {
        const made = page(1280)
        const overlay = made.T.Overlay.overlay
        for (const [keys, title] of [["Ctrl+N", "Add a contact"], ["Ctrl+Shift+N", "New group"]]) {
            keySequence(keys)
            tryVerify(() => root.titlesIn(overlay).includes(title))
            compare(root.titlesIn(overlay).length, 1)
            keyClick(Qt.Key_Escape)
            tryCompare(overlay.visibleChildren, "length", 0)
        }
    }
    function test_reads_only_while_the_chat_is_shown(): void {
        const made = page(1280)
        made.app.windowActive = true
        made.app.chat.open("1")
        verify(made.app.chat.reading)
        mouseClick(findChild(findChild(made, "rail"), "settings"))
        verify(!made.app.chat.reading)
        made.app.chat.open("1")
        verify(made.app.chat.reading)
        made.app.windowActive = false
        verify(!made.app.chat.reading)
    }
    // A19
    function test_the_rails_avatar_counts_the_other_accounts_and_opens_the_switcher(): void {
        const made = page(1280)
        const accounts = made.app.accounts
        accounts.accounts.append(accounts.row({"key": "home/1", "name": "苏沐", "active": true, "tag": "Active"}))
        accounts.accounts.append(accounts.row({"key": "home/2", "name": "Su Mu", "unread": 2, "actionText": "Switch"}))
        accounts.unreadElsewhere = 2
        const avatar = findChild(made, "ownAvatar")
        verify(findChild(avatar, "unreadElsewhere").visible)
        const calls = createTemporaryObject(spy, root, {"target": accounts, "signalName": "called"})

        mouseClick(avatar)
        const list = root.shownList(made.T.Overlay.overlay)
        tryVerify(() => list.activeFocus)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)

        compare(calls.count, 1)
        compare(calls.signalArguments[0][0], "show")
        compare(calls.signalArguments[0][1], "home/2")
        tryCompare(made.T.Overlay.overlay.visibleChildren, "length", 0)
    }
    function test_an_account_is_added_by_keyboard_alone(): void {
        const made = page(1280)
        const calls = createTemporaryObject(spy, root, {"target": made.app.accounts, "signalName": "called"})
        findChild(made, "ownAvatar").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        tryVerify(() => root.shownList(made.T.Overlay.overlay) !== null)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Space)
        tryVerify(() => root.titlesIn(made.T.Overlay.overlay).includes("Add account"))
        for (const letter of ["w", "o", "r", "k"])
            keyClick(letter)
        keyClick(Qt.Key_Return)
        compare(calls.signalArguments[0][0], "add")
        compare(calls.signalArguments[0][1], "work")
        made.app.accounts.added()
        tryCompare(made.T.Overlay.overlay.visibleChildren, "length", 0)
    }
    function test_shows_the_banner_while_offline(): void {
        const made = page(1280)
        const banner = findChild(made, "banner")
        verify(!banner.visible)
        made.app.connection.state = ConnectionViewModel.Offline
        made.app.connection.bannerTitle = "Offline."
        made.app.connection.bannerText = "Reconnecting in 6 s."
        tryVerify(() => banner.visible)
        compare(banner.actionText, "Retry now")
    }
}
