// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Skein.Style
import Skein.Controls

// How the controls behave under keyboard and pointer, and what they tell a screen reader.
Item {
    id: root
    width: 720
    height: 600

    AppButton {
        id: button
        text: "Send"
    }
    AppTextField {
        id: password
        y: 60
        label: "Password"
        password: true
    }
    SearchField {
        id: search
        y: 150
    }
    ConversationRow {
        id: row
        y: 200
        width: 300
        title: "周屿"
        seed: "1"
        preview: "EN 脚延时"
        time: "10:18"
        unread: 2
        presence: "online"
        pinned: true
    }
    AppMenu {
        id: menu

        AppMenuItem {
            id: reply
            text: "Reply"
        }
        AppMenuItem {
            text: "Remove"
            danger: true
        }
    }
    AppDialog {
        id: dialog
        title: "Remove?"
        acceptText: "Remove"
        text: "It does not come back."
        danger: true

        contentItem: Item {}
    }
    ScrollArea {
        id: area
        x: 400
        width: 100
        height: 100
        contentHeight: 500

        AppButton {
            id: first
            text: "First"
        }
        AppButton {
            id: last
            y: 400
            text: "Last"
        }
    }
    Toast {
        id: toast
        y: 300
        tone: Toast.Error
        text: "Upload failed"
    }
    ToastHost {
        id: host
        y: 400
    }
    UnreadBadge {
        id: badge
        count: 120
    }
    SignalSpy {
        id: spy
    }

    TestCase {
        name: "Controls"
        when: windowShown

        function watch(target: QtObject, signalName: string): void {
            spy.signalName = ""
            spy.target = target
            spy.signalName = signalName
            spy.clear()
        }
        function initTestCase(): void {
            Theme.reduceMotion = true
        }
        function init(): void {
            button.busy = false
            password.clear()
            password.errorText = ""
        }

        function test_a_focused_button_is_pressed_by_space_and_enter_data() {
            return [{"tag": "space", "key": Qt.Key_Space}, {"tag": "return", "key": Qt.Key_Return}]
        }
        function test_a_focused_button_is_pressed_by_space_and_enter(data): void {
            watch(button, "clicked")
            button.forceActiveFocus(Qt.TabFocusReason)
            keyClick(data.key)
            compare(spy.count, 1)
        }
        function test_the_focus_ring_is_for_the_keyboard_only(): void {
            mouseClick(button)
            verify(!button.visualFocus)
            button.focus = false
            button.forceActiveFocus(Qt.TabFocusReason)
            verify(button.visualFocus)
        }
        function test_a_busy_button_keeps_its_width_and_takes_no_click(): void {
            const width = button.width
            button.busy = true
            watch(button, "clicked")
            mouseClick(button)
            compare(spy.count, 0)
            compare(button.width, width)
        }
        function test_a_password_is_hidden_until_it_is_revealed(): void {
            password.text = "secret"
            compare(password.input.echoMode, TextInput.Password)
            mouseClick(password, password.width - 22, password.height - 22)
            compare(password.input.echoMode, TextInput.Normal)
        }
        function test_escape_clears_a_search(): void {
            search.forceActiveFocus()
            search.text = "plover"
            keyClick(Qt.Key_Escape)
            compare(search.text, "")
        }
        function test_a_row_says_all_that_it_shows(): void {
            compare(row.Accessible.name, "周屿, 2 unread, 10:18, EN 脚延时, Online, pinned")
        }
        function test_a_right_click_asks_for_the_menu_of_a_row(): void {
            watch(row, "menuRequested")
            mouseClick(row, 50, 20, Qt.RightButton)
            compare(spy.count, 1)
        }
        function test_a_menu_is_operated_by_keys_and_gives_the_focus_back(): void {
            button.forceActiveFocus(Qt.TabFocusReason)
            menu.popup(button, 0, 40)
            tryVerify(() => menu.opened)
            watch(reply, "triggered")
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            compare(spy.count, 1)
            tryVerify(() => !menu.visible)
            tryVerify(() => button.activeFocus)
        }
        function test_a_dangerous_dialog_starts_on_cancel_and_keeps_the_tab_inside(): void {
            button.forceActiveFocus(Qt.TabFocusReason)
            dialog.open()
            tryVerify(() => dialog.opened)
            compare(root.Window.activeFocusItem.text, "Cancel")
            keyClick(Qt.Key_Tab)
            compare(root.Window.activeFocusItem.text, "Remove")
            keyClick(Qt.Key_Tab)
            compare(root.Window.activeFocusItem.text, "Cancel")
            keyClick(Qt.Key_Escape)
            tryVerify(() => !dialog.visible)
            tryVerify(() => button.activeFocus)
        }
        function test_a_dialog_says_its_sentence_whatever_it_holds(): void {
            dialog.open()
            tryVerify(() => dialog.opened)
            const sentence = findChild(dialog.header, "dialogText")
            verify(sentence.visible)
            compare(sentence.text, dialog.text)
            dialog.close()
            tryVerify(() => !dialog.visible)
        }
        function test_what_scrolls_follows_the_focus(): void {
            last.forceActiveFocus(Qt.TabFocusReason)
            verify(area.contentY > 300)
            button.forceActiveFocus(Qt.TabFocusReason)
            verify(area.contentY > 300)
            first.forceActiveFocus(Qt.BacktabFocusReason)
            compare(area.contentY, 0)
        }
        function test_what_is_pressed_does_not_move_away(): void {
            area.contentY = 0
            last.y = 80
            mousePress(last)
            compare(area.contentY, 0)
            mouseRelease(last)
            button.forceActiveFocus()
            last.y = 400
        }
        function test_a_busy_dialog_does_not_close(): void {
            dialog.busy = true
            dialog.open()
            tryVerify(() => dialog.opened)
            keyClick(Qt.Key_Escape)
            verify(dialog.opened)
            dialog.busy = false
            dialog.close()
            tryVerify(() => !dialog.visible)
        }
        function test_an_error_toast_is_an_alert(): void {
            compare(toast.Accessible.role, Accessible.AlertMessage)
            compare(toast.Accessible.name, "Error, Upload failed")
        }
        function test_at_most_three_toasts_are_shown(): void {
            for (let i = 0; i < 5; ++i)
                host.fail(`Failure ${i}`, "")
            compare(host.count, 3)
            compare(host.children[0].text, "Failure 4")
        }
        function test_a_badge_stops_at_99(): void {
            compare(badge.Accessible.name, "120 unread")
            verify(badge.width < 36)
        }
        function test_initials_data() {
            return [
                {"tag": "last two Han", "of": "陈立衡", "single": false, "says": "立衡"},
                {"tag": "two words", "of": "Maya Okafor", "single": false, "says": "MO"},
                {"tag": "three words", "of": "ana maria silva", "single": false, "says": "AS"},
                {"tag": "one word", "of": "sumu", "single": false, "says": "SU"},
                {"tag": "tiny Latin", "of": "Tomás Reyes", "single": true, "says": "T"},
                {"tag": "tiny Han", "of": "周屿", "single": true, "says": "屿"},
                {"tag": "nothing", "of": "", "single": false, "says": "•"}
            ]
        }
        function test_initials(data): void {
            compare(Initials.of(data.of, data.single), data.says)
        }
        function test_a_hue_depends_on_the_id_alone(): void {
            compare(Theme.hueOf("42"), Theme.hueOf("42"))
            compare(Theme.hueOf(""), 0x811c9dc5 % 8)
        }
    }
}
