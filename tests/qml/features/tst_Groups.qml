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
        keyClick(Qt.Key_Return)
        tryVerify(() => findChild(root.T.Overlay.overlay, "mute10") !== null)
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
