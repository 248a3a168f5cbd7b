// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import QtTest
import Skein.Chat
import Skein.Client
import Skein.Controls

TestCase {
    id: root

    name: "Chat"
    when: windowShown
    visible: true
    width: 900
    height: 700

    Component {
        id: pageOf
        ChatPage {
            width: root.width
            height: root.height
            chat: ChatViewModel {
                key: "1"
                title: "Plover"
                group: true
            }
            narrow: false
            preferences: PreferencesViewModel {}
            detailsShown: false
            unreadElsewhere: 0
        }
    }
    Component {
        id: imagesOf
        ImageListModel {}
    }
    SignalSpy {
        id: calls
        signalName: "called"
    }

    SignalSpy {
        id: wanted
        signalName: "personWanted"
    }

    function page(): ChatPage {
        const made = createTemporaryObject(pageOf, root)
        calls.target = made.chat
        calls.clear()
        made.focusComposer()
        return made
    }
    function callsOf(method: string): int {
        return calls.signalArguments.filter(call => call[0] === method).length
    }
    function write(text: string): void {
        for (const letter of text)
            keyClick(letter)
    }

    function test_sends_with_enter(): void {
        const made = page()
        write("hello")
        compare(made.chat.draft, "hello")
        keyClick(Qt.Key_Return)
        compare(callsOf("send"), 1)
        compare(findChild(made, "composerText").text, "")
    }
    function test_breaks_the_line_with_shift_and_enter(): void {
        const made = page()
        write("a")
        keyClick(Qt.Key_Return, Qt.ShiftModifier)
        write("b")
        compare(callsOf("send"), 0)
        compare(made.chat.draft, "a\nb")
    }
    function test_sends_with_ctrl_and_enter_when_wanted(): void {
        const made = page()
        made.preferences.sendWithEnter = false
        write("a")
        keyClick(Qt.Key_Return)
        compare(callsOf("send"), 0)
        keyClick(Qt.Key_Return, Qt.ControlModifier)
        compare(callsOf("send"), 1)
    }
    function test_sends_nothing_when_nothing_is_written(): void {
        page()
        keyClick(Qt.Key_Return)
        compare(callsOf("send"), 0)
    }
    function test_shows_the_draft_of_the_chat(): void {
        const made = page()
        made.chat.draft = "kept"
        compare(findChild(made, "composerText").text, "kept")
    }
    function test_pastes_text_when_the_clipboard_holds_no_picture(): void {
        const made = page()
        keySequence(StandardKey.Paste)
        compare(callsOf("pasteImages"), 1)
    }
    function test_grows_to_eight_lines_and_no_further(): void {
        const made = page()
        const area = findChild(made, "composerText")
        const one = area.parent.parent.height
        made.chat.draft = "1\n2\n3"
        tryCompare(area.parent.parent, "height", 3 * one)
        made.chat.draft = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10"
        tryCompare(area.parent.parent, "height", 8 * one)
    }
    function test_says_why_nothing_can_be_written(): void {
        const made = page()
        made.chat.readOnlyText = "You left this group"
        verify(!findChild(made, "composerText").visible)
    }
    function test_offers_retry_and_delete_for_a_failed_message(): void {
        const made = page()
        made.chat.say({"key": "f", "own": true, "text": "hi", "delivery": Delivery.Failed, "failureText": "refused"})
        tryVerify(() => findChild(made, "retry") !== null)
        findChild(made, "retry").clicked()
        compare(callsOf("retry"), 1)
        findChild(made, "discard").clicked()
        compare(callsOf("discard"), 1)
    }
    // B03
    function test_opens_the_card_of_a_sender_by_keyboard_alone(): void {
        const made = page()
        wanted.target = made
        wanted.clear()
        made.chat.say({"key": "a", "senderKey": "8", "senderName": "周屿", "text": "hi"})
        const messages = findChild(made, "messages")
        tryVerify(() => messages.itemAtIndex(0) !== null)
        messages.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Menu)
        const card = () => made.Window.activeFocusItem
        keyClick(Qt.Key_Down)
        tryVerify(() => card().objectName === "copy")
        keyClick(Qt.Key_Down)
        compare(card().objectName, "person")
        keyClick(Qt.Key_Return)
        compare(wanted.signalArguments.map(call => call[0]), ["8"])
    }
    function test_brings_back_a_recalled_text(): void {
        const made = page()
        made.chat.say({"key": "r", "kind": MessageKind.Recalled, "text": "You recalled a message", "editableAgain": true})
        const messages = findChild(made, "messages")
        tryVerify(() => messages.itemAtIndex(0) !== null)
        messages.itemAtIndex(0).editAgainWanted("r")
        compare(callsOf("editAgain"), 1)
    }
    function test_stays_at_the_newest_message(): void {
        const made = page()
        const messages = findChild(made, "messages")
        for (let i = 0; i < 40; ++i)
            made.chat.say({"key": "m" + i, "text": "line " + i})
        tryVerify(() => messages.distance < 4)
        tryVerify(() => calls.signalArguments.some(call => call[0] === "noteVisible" && call[1] === "m39"))
    }
    function test_keeps_its_place_while_one_reads_further_up(): void {
        const made = page()
        const messages = findChild(made, "messages")
        for (let i = 0; i < 60; ++i)
            made.chat.say({"key": "m" + i, "text": "line " + i})
        tryVerify(() => calls.signalArguments.some(call => call[0] === "noteVisible" && call[1] === "m59"))
        calls.clear()
        messages.positionViewAtIndex(30, ListView.Center)
        tryVerify(() => callsOf("noteVisible") > 0)
        verify(messages.distance > 300)
        const seen = messages.itemAt(450, messages.contentY + 200).key
        made.chat.say({"key": "late", "text": "a late one"})
        wait(50) // longer than the view takes to go back to the newest message, if it wrongly did
        verify(messages.distance > 300)
        compare(messages.itemAt(450, messages.contentY + 200).key, seen)
    }
    function test_stays_where_it_is_when_newer_messages_are_loaded(): void {
        const made = page()
        const messages = findChild(made, "messages")
        made.chat.atEnd = false
        for (let i = 0; i < 60; ++i)
            made.chat.say({"key": "m" + i, "text": "line " + i})
        messages.positionViewAtBeginning()
        tryVerify(() => callsOf("loadNewer") > 0 && messages.distance < 8)
        calls.clear()
        messages.positionViewAtIndex(30, ListView.Center)
        tryVerify(() => callsOf("noteVisible") > 0)
        for (let i = 0; i < 40; ++i)
            made.chat.newer.push({"key": "newer" + i, "text": "newer line " + i})
        messages.positionViewAtBeginning()
        tryCompare(made.chat.newer, "length", 0)
        wait(50) // longer than the view takes to go to the newest of them, if it wrongly did
        verify(messages.distance > 300)
        compare(messages.itemAt(450, messages.contentY + messages.height - 16).key, "m59")
        verify(!calls.signalArguments.some(call => call[0] === "noteVisible" && call[1] === "newer39"))
    }
    function test_asks_for_older_messages_near_the_top(): void {
        const made = page()
        for (let i = 0; i < 15; ++i)
            made.chat.say({"key": "m" + i, "text": "line " + i})
        tryVerify(() => callsOf("loadOlder") > 0)
    }
    function test_a_row_outlives_its_pictures_and_shows_others(): void {
        failOnWarning(/TypeError|ReferenceError/)
        const made = page()
        const messages = findChild(made, "messages")
        for (const key of ["first", "second"]) {
            const images = imagesOf.createObject(root)
            images.append({"key": key, "source": "", "original": "", "name": key, "pixelWidth": 40, "pixelHeight": 30,
                           "progress": 1.0})
            made.chat.say({"key": key, "kind": MessageKind.Images, "images": images})
            tryVerify(() => messages.itemAtIndex(0) !== null && messages.itemAtIndex(0).images === images)
            compare(messages.itemAtIndex(0).key, key)
            verify(messages.itemAtIndex(0).height > 100)
            made.chat.messages.remove(0) // deletes the list inside it, too
            tryCompare(messages, "count", 0)
        }
    }
    function test_the_viewer_outlives_the_pictures_it_shows(): void {
        failOnWarning(/TypeError|ReferenceError/)
        const made = page()
        const messages = findChild(made, "messages")
        const images = imagesOf.createObject(root)
        images.append({"key": "a", "source": "", "original": "", "name": "lake.png", "pixelWidth": 40,
                       "pixelHeight": 30, "progress": 1.0})
        made.chat.say({"key": "m", "kind": MessageKind.Images, "images": images})
        tryVerify(() => messages.itemAtIndex(0) !== null)
        messages.imageWanted(images, 0)
        const overlay = made.T.Overlay.overlay
        tryVerify(() => overlay.visibleChildren.length > 0)
        made.chat.messages.remove(0)
        tryCompare(messages, "count", 0)
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Escape)
        tryCompare(overlay.visibleChildren, "length", 0)
    }
    function test_makes_a_bubble_as_wide_as_its_longest_line(): void {
        const made = page()
        made.chat.say({"key": "one", "text": "short"})
        made.chat.say({"key": "three", "text": "short\nshort\nshort"})
        const messages = findChild(made, "messages")
        tryVerify(() => messages.itemAtIndex(0) !== null && messages.itemAtIndex(1) !== null)
        const widthOf = row => findChild(messages.itemAtIndex(row), "bubble").width
        fuzzyCompare(widthOf(0), widthOf(1), 2)
    }
}
