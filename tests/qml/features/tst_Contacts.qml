// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Skein.Client
import Skein.Contacts
import Skein.Groups

TestCase {
    id: root

    name: "Contacts"
    when: windowShown
    visible: true
    width: 900
    height: 700

    Component {
        id: requestsOf
        RequestsPage {
            width: root.width
            height: root.height
            contacts: ContactsViewModel {}
            narrow: false
        }
    }
    Component {
        id: addingOf
        AddContactDialog {
            contacts: ContactsViewModel {}
        }
    }
    Component {
        id: removalOf
        RemoveContactDialog {
            contacts: ContactsViewModel {
                selectedName: "周屿"
            }
        }
    }
    Component {
        id: cardOf
        ContactCard {
            width: root.width
            height: root.height
            contacts: ContactsViewModel {}
            card: PersonCardViewModel {}
            narrow: false
        }
    }
    Component {
        id: creatingOf
        CreateGroupDialog {
            groups: GroupsViewModel {}
        }
    }
    SignalSpy {
        id: calls
        signalName: "called"
    }
    SignalSpy {
        id: requests
        signalName: "requestCalled"
    }

    function callsOf(method: string): var {
        return calls.signalArguments.filter(call => call[0] === method).map(call => call[1])
    }

    function test_accepts_a_request(): void {
        const page = createTemporaryObject(requestsOf, root)
        calls.target = page.contacts
        calls.clear()
        page.contacts.incoming.append(page.contacts.requestRow({"key": "7", "name": "乔安", "note": "你好"}))
        const list = findChild(page, "received")
        tryVerify(() => list.itemAtIndex(0) !== null)
        mouseClick(findChild(list.itemAtIndex(0), "accept"))
        compare(callsOf("accept"), ["7"])
    }
    function test_does_not_ask_again_what_was_answered(): void {
        const page = createTemporaryObject(requestsOf, root)
        page.contacts.incoming.append(page.contacts.requestRow({"key": "7", "pending": false, "stateText": "Accepted"}))
        const list = findChild(page, "received")
        tryVerify(() => list.itemAtIndex(0) !== null)
        verify(!findChild(list.itemAtIndex(0), "accept").visible)
        verify(findChild(list.itemAtIndex(0), "state").visible)
    }
    function test_asks_somebody_who_was_found_with_a_note(): void {
        const dialog = createTemporaryObject(addingOf, root)
        requests.target = dialog.contacts
        requests.clear()
        calls.target = dialog.contacts
        dialog.open()
        tryVerify(() => dialog.opened)
        calls.clear()
        for (const letter of "zhou")
            keyClick(letter)
        keyClick(Qt.Key_Return)
        compare(callsOf("find"), ["zhou"])
        dialog.contacts.found.append(dialog.contacts.personRow({"key": "8", "name": "周屿"}))
        const results = findChild(dialog.contentItem, "results")
        tryVerify(() => results.itemAtIndex(0) !== null)
        mouseClick(results.itemAtIndex(0))
        compare(findChild(dialog.contentItem, "note").text, "I am Su Mu")
        findChild(dialog.contentItem, "note").text = "我是苏沐"
        dialog.tryAccept()
        compare(requests.count, 1)
        compare(requests.signalArguments[0][0], "8")
        compare(requests.signalArguments[0][1], "我是苏沐")
    }
    // C03
    function test_asks_somebody_whom_a_card_shows_with_a_note(): void {
        const page = createTemporaryObject(cardOf, root)
        const wanted = []
        page.requestWanted.connect((accountKey, name) => wanted.push(accountKey, name))
        page.card.contact = false
        mouseClick(findChild(page, "add"))
        compare(wanted, ["8", "周屿"])

        const dialog = createTemporaryObject(addingOf, root)
        requests.target = dialog.contacts
        requests.clear()
        dialog.ask("8", "周屿")
        tryVerify(() => dialog.opened)
        verify(dialog.title.includes("周屿"))
        verify(!findChild(dialog.contentItem, "query").visible)
        compare(requests.count, 0)
        const note = findChild(dialog.contentItem, "note")
        verify(note.input.activeFocus)
        keyClick("!")
        compare(note.text, "I am Su Mu!")
        dialog.tryAccept()
        compare(requests.signalArguments[0][0], "8")
        compare(requests.signalArguments[0][1], "I am Su Mu!")
    }
    // C03
    function test_a_request_may_go_without_a_note_but_not_with_too_long_a_one(): void {
        const dialog = createTemporaryObject(addingOf, root)
        requests.target = dialog.contacts
        requests.clear()
        dialog.ask("8", "周屿")
        tryVerify(() => dialog.opened)
        findChild(dialog.contentItem, "note").text = "长".repeat(141)
        dialog.tryAccept()
        compare(requests.count, 0)
        findChild(dialog.contentItem, "note").text = ""
        dialog.tryAccept()
        compare(requests.signalArguments[0][1], "")
        tryVerify(() => !dialog.opened)
        dialog.open()
        tryVerify(() => dialog.opened)
        verify(findChild(dialog.contentItem, "query").visible)
    }
    function test_cannot_ask_a_contact(): void {
        const dialog = createTemporaryObject(addingOf, root)
        dialog.open()
        tryVerify(() => dialog.opened)
        dialog.contacts.found.append(dialog.contacts.personRow({"key": "8", "relationText": "Contact"}))
        const results = findChild(dialog.contentItem, "results")
        tryVerify(() => results.itemAtIndex(0) !== null)
        mouseClick(results.itemAtIndex(0))
        verify(!dialog.acceptEnabled)
    }
    // C09
    function test_erases_the_history_only_when_the_box_is_ticked(): void {
        const dialog = createTemporaryObject(removalOf, root)
        calls.target = dialog.contacts
        calls.clear()
        dialog.ask("8")
        tryVerify(() => dialog.opened)
        mouseClick(findChild(dialog.contentItem, "erase"))
        dialog.tryAccept()
        compare(callsOf("erase"), ["8"])
        dialog.ask("8")
        verify(!findChild(dialog.contentItem, "erase").checked)
    }
    // C06
    function test_a_remark_being_typed_is_kept_for_whom_it_was_meant(): void {
        const page = createTemporaryObject(cardOf, root)
        calls.target = page.card
        calls.clear()
        const remark = findChild(page, "remark")
        remark.input.forceActiveFocus()
        remark.text = "老周"
        page.card.key = "9"
        compare(callsOf("setRemark"), ["8 老周"])
        compare(remark.text, "")
        remark.text = "小九"
        page.card.bio = "织布"
        compare(remark.text, "小九")
        remark.accepted()
        compare(callsOf("setRemark"), ["8 老周", "9 小九"])
    }
    // B03, B04, C06, C10
    function test_shows_a_card_with_remark_and_block(): void {
        const page = createTemporaryObject(cardOf, root)
        calls.target = page.card
        calls.clear()
        page.card.bio = "织布"
        compare(findChild(page, "bio").text, "织布")
        const remark = findChild(page, "remark")
        remark.text = "老周"
        remark.accepted()
        compare(callsOf("setRemark"), ["8 老周"])
        mouseClick(findChild(page, "block"))
        compare(callsOf("block"), ["8"])
        mouseClick(findChild(page, "block"))
        compare(callsOf("unblock"), ["8"])
        page.card.contact = false
        verify(!findChild(page, "remark").visible)
        verify(findChild(page, "add").visible)
    }
    function test_removes_a_contact_only_after_the_question(): void {
        const dialog = createTemporaryObject(removalOf, root)
        calls.target = dialog.contacts
        calls.clear()
        dialog.ask("8")
        verify(dialog.title.includes("周屿"))
        tryVerify(() => dialog.opened)
        compare(callsOf("remove"), [])
        dialog.tryAccept()
        compare(callsOf("remove"), ["8"])
    }
    function test_makes_a_group_of_a_name_and_picks(): void {
        const dialog = createTemporaryObject(creatingOf, root)
        calls.target = dialog.groups
        calls.clear()
        dialog.open()
        tryVerify(() => dialog.opened)
        findChild(dialog.contentItem, "groupName").text = "Plover"
        verify(!dialog.acceptEnabled)
        dialog.groups.picked.append({"key": "8", "name": "周屿", "avatarSource": ""})
        tryVerify(() => dialog.acceptEnabled)
        dialog.tryAccept()
        compare(callsOf("create"), ["Plover"])
        verify(dialog.opened)
        dialog.groups.done()
        tryVerify(() => !dialog.opened)
    }
}
