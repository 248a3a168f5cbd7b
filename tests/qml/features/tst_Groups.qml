// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import QtTest
import Skein.Client
import Skein.Groups

TestCase {
    id: root

    name: "Groups"
    when: windowShown
    visible: true
    width: 900
    height: 700

    Component {
        id: detailsOf
        GroupDetails {
            width: 340
            height: root.height
            groups: GroupsViewModel {
                shownKey: "7"
                shownTitle: "试产组"
                memberCountText: "3 members"
            }
            seed: "7"
            narrow: false
        }
    }
    Component {
        id: findingOf
        FindGroupDialog {
            finder: GroupFinderViewModel {}
        }
    }
    Component {
        id: removalOf
        RemoveMemberDialog {
            details: GroupDetailsViewModel {}
        }
    }
    Component {
        id: admissionsOf
        AdmissionsDialog {
            details: GroupDetailsViewModel {}
        }
    }
    Component {
        id: ruleOf
        JoinRuleDialog {
            details: GroupDetailsViewModel {}
        }
    }
    SignalSpy {
        id: calls
        signalName: "called"
    }
    SignalSpy {
        id: memberCalls
        signalName: "memberCalled"
    }
    SignalSpy {
        id: persons
        signalName: "personWanted"
    }
    SignalSpy {
        id: squares
        signalName: "chosen"
    }
    SignalSpy {
        id: joins
        signalName: "joinCalled"
    }

    function callsOf(method: string): var {
        return calls.signalArguments.filter(call => call[0] === method).map(call => call[1])
    }
    function memberRow(values: var): var {
        return Object.assign({
            "key": "9", "name": "周屿", "avatarSource": "", "presence": "", "presenceText": "", "numberText": "ID 9",
            "roleText": "", "own": false, "admin": false, "ruled": true, "muted": false
        }, values)
    }

    // D02
    function test_joins_an_open_group_that_was_found(): void {
        const dialog = createTemporaryObject(findingOf, root)
        joins.target = dialog.finder
        joins.clear()
        dialog.open()
        dialog.finder.found.append({"key": "7", "title": "读书会", "avatarSource": "", "memberText": "2 members",
                                    "description": "", "needsApproval": false, "stateText": ""})
        const list = findChild(dialog.contentItem, "results")
        tryVerify(() => list.itemAtIndex(0) !== null)
        list.forceActiveFocus()
        keyClick(Qt.Key_Return)
        compare(joins.signalArguments[0][0], "7")
        dialog.finder.joined()
        tryVerify(() => !dialog.visible)
    }
    // D02
    function test_asks_to_join_with_a_note(): void {
        const dialog = createTemporaryObject(findingOf, root)
        joins.target = dialog.finder
        joins.clear()
        dialog.open()
        dialog.finder.found.append({"key": "7", "title": "读书会", "avatarSource": "", "memberText": "2 members",
                                    "description": "", "needsApproval": true, "stateText": ""})
        const list = findChild(dialog.contentItem, "results")
        tryVerify(() => list.itemAtIndex(0) !== null)
        list.itemAtIndex(0).choose()
        compare(joins.count, 0)
        findChild(dialog.contentItem, "note").text = "我也读书"
        dialog.tryAccept()
        compare(joins.signalArguments[0][1], "我也读书")
    }
    // D02
    function test_lets_in_who_waits(): void {
        const dialog = createTemporaryObject(admissionsOf, root)
        calls.target = dialog.details
        calls.clear()
        dialog.details.requests.append({"key": "9", "name": "周屿", "avatarSource": "", "note": "你好", "timeText": "10:24"})
        dialog.open()
        compare(callsOf("loadBlacklist").length, 1)
        const list = findChild(dialog.contentItem, "joinRequests")
        tryVerify(() => list.itemAtIndex(0) !== null)
        mouseClick(findChild(list.itemAtIndex(0), "approve"))
        compare(callsOf("approve"), ["9"])
    }
    // D02
    function test_everybody_who_waits_is_reached_with_tab(): void {
        const dialog = createTemporaryObject(admissionsOf, root)
        calls.target = dialog.details
        calls.clear()
        for (let i = 1; i <= 20; ++i)
            dialog.details.requests.append({"key": String(i), "name": "周屿", "avatarSource": "", "note": "", "timeText": ""})
        dialog.open()
        const list = findChild(dialog.contentItem, "joinRequests")
        tryVerify(() => dialog.opened && list.itemAtIndex(0) !== null)
        findChild(dialog.contentItem, "blacklistTab").forceActiveFocus(Qt.TabFocusReason)
        for (let tabs = 0; tabs < 40; ++tabs)
            keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Return)
        compare(callsOf("approve"), ["20"])
        verify(list.contentY > 0)
    }
    // D10
    function test_takes_somebody_off_the_blacklist(): void {
        const dialog = createTemporaryObject(admissionsOf, root)
        calls.target = dialog.details
        calls.clear()
        dialog.details.blacklist.append({"key": "9", "name": "周屿", "avatarSource": "", "numberText": "ID 9"})
        dialog.open()
        mouseClick(findChild(dialog.contentItem, "blacklistTab"))
        const list = findChild(dialog.contentItem, "blacklisted")
        tryVerify(() => list.visible && list.itemAtIndex(0) !== null)
        mouseClick(findChild(list.itemAtIndex(0), "unlist"))
        compare(callsOf("unlist"), ["9"])
    }
    // D09
    function test_removes_and_blacklists_in_one_step(): void {
        const dialog = createTemporaryObject(removalOf, root)
        memberCalls.target = dialog.details
        memberCalls.clear()
        dialog.ask("9", "周屿")
        verify(dialog.title.includes("周屿"))
        findChild(dialog.contentItem, "blacklist").toggle()
        dialog.tryAccept()
        compare(Array.from(memberCalls.signalArguments[0]), ["removeMember", "9", "true"])
    }
    // D07, D08, D17
    function test_a_member_below_has_its_menu(): void {
        const details = createTemporaryObject(detailsOf, root)
        memberCalls.target = details.groups.details
        memberCalls.clear()
        details.groups.members.append(memberRow({}))
        const list = findChild(details, "members")
        tryVerify(() => list.itemAtIndex(0) !== null)
        list.forceActiveFocus()
        keyClick(Qt.Key_Menu)
        const overlay = root.T.Overlay.overlay
        tryVerify(() => findChild(overlay, "remove") !== null)
        const menu = findChild(overlay, "remove").menu
        tryVerify(() => menu.opened)
        const mute = Array.from({length: menu.count}, (_, i) => menu.itemAt(i)).find(item => item.subMenu)
        verify(mute.visible)
        compare(mute.iconName, "mic-off")
        mouseClick(mute)
        tryVerify(() => mute.subMenu.opened)
        mouseClick(mute.subMenu.itemAt(1))
        compare(Array.from(memberCalls.signalArguments[0]), ["mute", "9", "60"])
        tryVerify(() => !menu.visible)

        details.groups.members.setProperty(0, "muted", true)
        keyClick(Qt.Key_Menu)
        tryVerify(() => menu.opened)
        verify(!mute.visible)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !menu.visible)
    }
    // D07
    function test_a_member_opens_his_card(): void {
        const details = createTemporaryObject(detailsOf, root)
        persons.target = details
        persons.clear()
        details.groups.members.append(memberRow({}))
        const list = findChild(details, "members")
        tryVerify(() => list.itemAtIndex(0) !== null)
        mouseClick(list.itemAtIndex(0), 60, 20)
        compare(persons.signalArguments[0][0], "9")
        list.forceActiveFocus()
        keyClick(Qt.Key_Return)
        compare(persons.count, 2)
        mouseMove(list.itemAtIndex(0), 100, 20)
        const more = findChild(list.itemAtIndex(0), "more")
        tryVerify(() => more.visible)
        mouseClick(more)
        const overlay = root.T.Overlay.overlay
        tryVerify(() => findChild(overlay, "message") !== null)
        compare(persons.count, 2)
        const menu = findChild(overlay, "message").menu
        tryVerify(() => menu.opened)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !menu.visible)
        mouseClick(list.itemAtIndex(0), 60, 20, Qt.RightButton)
        tryVerify(() => menu.opened)
        compare(persons.count, 2)
    }
    // D14
    function test_the_picture_of_the_group_is_cropped_or_removed(): void {
        const details = createTemporaryObject(detailsOf, root)
        calls.target = details.groups.details
        calls.clear()
        findChild(details, "pictures").chosen("file:///a.png", Qt.rect(0, 0, 1, 1))
        compare(callsOf("setPicture"), ["file:///a.png"])
        details.groups.details.avatarSource = "qrc:/skein/brand/skein-256.png"
        tryVerify(() => findChild(details, "picture") !== null)
        mouseClick(findChild(details, "picture"))
        const overlay = root.T.Overlay.overlay
        tryVerify(() => findChild(overlay, "removePicture") !== null)
        const menu = findChild(overlay, "removePicture").menu
        tryVerify(() => menu.opened)
        mouseClick(findChild(overlay, "removePicture"))
        compare(callsOf("removePicture").length, 1)
    }
    // B01, D14
    function test_a_square_of_a_picture_is_chosen_with_the_keyboard(): void {
        const details = createTemporaryObject(detailsOf, root)
        const picker = findChild(details, "pictures")
        squares.target = picker
        squares.clear()
        picker.crop("qrc:/skein/brand/skein-256.png")
        const overlay = root.T.Overlay.overlay
        tryVerify(() => findChild(overlay, "stage")?.activeFocus ?? false)
        tryVerify(() => findChild(overlay, "accept").enabled)
        for (let i = 0; i < 10; ++i)
            keyClick(Qt.Key_Plus)
        keyClick(Qt.Key_Right)
        mouseClick(findChild(overlay, "accept"))
        compare(squares.count, 1)
        const square = squares.signalArguments[0][1]
        fuzzyCompare(square.width, 0.5, 0.001)
        fuzzyCompare(square.height, 0.5, 0.001)
        verify(square.x > 0.26)
        fuzzyCompare(square.y, 0.25, 0.001)
    }
    // C07
    function test_a_remark_stands_above_the_groups_own_title(): void {
        const details = createTemporaryObject(detailsOf, root)
        details.groups.details.title = "Plover P2"
        details.groups.details.remark = "试产组"
        calls.target = details.groups.details
        calls.clear()
        tryVerify(() => findChild(details, "remark") !== null)
        verify(findChild(details, "facts").text.startsWith("Plover P2"))
        mouseClick(findChild(details, "remark"))
        const overlay = root.T.Overlay.overlay
        tryVerify(() => findChild(overlay, "line")?.input.activeFocus ?? false)
        compare(findChild(overlay, "line").text, "试产组")
        keyClick(Qt.Key_Backspace)
        keyClick(Qt.Key_Return)
        compare(callsOf("setRemark"), [""])
    }
    // D05
    function test_a_group_is_dissolved_after_a_question(): void {
        const details = createTemporaryObject(detailsOf, root)
        calls.target = details.groups.details
        calls.clear()
        tryVerify(() => findChild(details, "dissolve") !== null)
        mouseClick(findChild(details, "dissolve"))
        compare(callsOf("dissolve").length, 0)
        const overlay = root.T.Overlay.overlay
        tryVerify(() => findChild(overlay, "accept")?.visible ?? false)
        mouseClick(findChild(overlay, "accept"))
        compare(callsOf("dissolve").length, 1)
    }
    // D07
    function test_the_head_of_the_details_keeps_the_keyboard_from_the_members(): void {
        const details = createTemporaryObject(detailsOf, root)
        details.groups.members.append(memberRow({}))
        details.groups.members.append(memberRow({"key": "10", "name": "Mia"}))
        const list = findChild(details, "members")
        tryVerify(() => list.itemAtIndex(1) !== null)
        list.forceActiveFocus()
        verify(list.itemAtIndex(0).keyboardFocus)
        keyClick(Qt.Key_Tab, Qt.ShiftModifier)
        const search = findChild(details, "memberSearch")
        verify(search.activeFocus)
        verify(!list.itemAtIndex(0).keyboardFocus)
        details.groups.members.remove(0) // as typing does
        verify(search.activeFocus)
        keyClick(Qt.Key_Tab, Qt.ShiftModifier)
        verify(findChild(details, "everyoneMuted").activeFocus)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Tab)
        tryVerify(() => list.itemAtIndex(0)?.keyboardFocus ?? false)
    }
    // D07
    function test_the_head_of_the_details_scrolls_with_the_members(): void {
        const details = createTemporaryObject(detailsOf, root)
        for (let i = 0; i < 30; ++i)
            details.groups.members.append(memberRow({"key": String(100 + i)}))
        const list = findChild(details, "members")
        const summary = findChild(details, "summary")
        tryVerify(() => list.itemAtIndex(0) !== null)
        tryVerify(() => summary.mapToItem(list, 0, 0).y === 0)
        details.groups.details.description = "Who unloads the ships\nand when"
        wait(0) // for the layout
        tryVerify(() => summary.mapToItem(list, 0, 0).y === 0)
        details.groups.details.managing = false
        wait(0)
        tryVerify(() => summary.mapToItem(list, 0, 0).y === 0)
        list.forceActiveFocus()
        list.currentIndex = 29
        tryVerify(() => summary.mapToItem(list, 0, summary.height).y < 0)
        keyClick(Qt.Key_Tab, Qt.ShiftModifier) // to the search
        tryVerify(() => summary.mapToItem(list, 0, 0).y === 0)
    }
    // D15
    function test_the_join_rule_is_chosen(): void {
        const dialog = createTemporaryObject(ruleOf, root)
        calls.target = dialog.details
        calls.clear()
        dialog.open()
        verify(findChild(dialog.contentItem, "closed").checked)
        findChild(dialog.contentItem, "approval").checked = true
        dialog.tryAccept()
        compare(callsOf("setJoinRule"), [String(GroupDetailsViewModel.Approval)])
    }
    // D13, D16
    function test_a_member_without_a_rank_sees_no_tools(): void {
        const details = createTemporaryObject(detailsOf, root)
        tryVerify(() => findChild(details, "rename") !== null)
        verify(findChild(details, "rename").visible)
        verify(findChild(details, "everyoneMuted").visible)
        details.groups.details.managing = false
        details.groups.details.owner = false
        verify(!findChild(details, "rename").visible)
        verify(!findChild(details, "everyoneMuted").visible)
        verify(!findChild(details, "dissolve").visible)
        verify(findChild(details, "nickname").visible)
    }
    // D16
    function test_everyone_is_muted_with_a_switch(): void {
        const details = createTemporaryObject(detailsOf, root)
        calls.target = details.groups.details
        calls.clear()
        tryVerify(() => findChild(details, "everyoneMuted") !== null)
        mouseClick(findChild(details, "everyoneMuted"))
        compare(callsOf("setEveryoneMuted"), ["true"])
        verify(!findChild(details, "everyoneMuted").checked) // until the server says so
    }
}
