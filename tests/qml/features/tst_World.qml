// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Skein.Client
import Skein.Login
import Skein.Shell
import Skein.Style
import Skein.World

// FEATURES.md A20, E02–E04: the pages of the world channel.
TestCase {
    id: root

    name: "World"
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
        id: detailsOf
        WorldDetails {
            width: 320
            height: 760
            world: WorldViewModel {}
            title: "World"
            seed: "9"
            narrow: false
        }
    }
    Component {
        id: guestOf
        GuestForm {
            width: 360
            busy: false
            ready: true
            nicknameError: ""
        }
    }
    Component {
        id: spyOf
        SignalSpy {}
    }

    function initTestCase(): void {
        Theme.reduceMotion = true
    }
    function spyOn(target: QtObject, signalName: string): SignalSpy {
        return createTemporaryObject(spyOf, root, {"target": target, "signalName": signalName})
    }

    // E04
    function test_shows_an_announcement_until_it_is_closed(): void {
        const page = createTemporaryObject(pageOf, root)
        const banner = findChild(page, "announcement")
        verify(!banner.visible)
        page.app.world.announcementSender = "周屿"
        page.app.world.announcementText = "The printer is back"
        page.app.world.changed()
        tryVerify(() => banner.visible)
        compare(banner.text, "The printer is back")
        banner.actionTriggered()
        compare(page.app.chat.key, page.app.world.key)
        banner.closed()
        tryVerify(() => !banner.visible)
    }
    // A20
    function test_shows_a_guest_the_world_and_nothing_else(): void {
        const page = createTemporaryObject(pageOf, root)
        verify(findChild(page, "contacts").visible)
        page.app.guest = true
        verify(!findChild(findChild(page, "rail"), "contacts").visible)
        verify(!findChild(page, "compose").visible)
        page.app.world.changed()
        compare(page.app.chat.key, page.app.world.key)
    }
    // A20
    function test_asks_a_guest_for_a_name(): void {
        const form = createTemporaryObject(guestOf, root)
        const spy = spyOn(form, "submitted")
        verify(!findChild(form, "guestName").visible)
        findChild(form, "toGuest").chosen()
        tryVerify(() => findChild(form, "guestName").input.activeFocus)
        verify(!findChild(form, "enter").enabled)
        findChild(form, "guestName").text = "Visitor"
        keyClick(Qt.Key_Return)
        compare(spy.count, 1)
        compare(spy.signalArguments[0][0], "Visitor")
    }
    // E02
    function test_only_administrators_see_how_it_is_governed(): void {
        const details = createTemporaryObject(detailsOf, root)
        const spy = spyOn(details.world, "called")
        const toggle = findChild(details, "worldSwitch")
        verify(!toggle.visible)
        details.world.governing = true
        verify(toggle.visible && toggle.checked)
        toggle.forceActiveFocus()
        keyClick(Qt.Key_Space)
        compare(spy.signalArguments[0][0], "setOn")
        compare(spy.signalArguments[0][1], false)
        details.world.changed() // it was refused: the switch shows what is
        verify(toggle.checked)
    }
    // E02
    function test_what_is_typed_goes_to_no_switch_that_is_out_of_sight(): void {
        const page = createTemporaryObject(pageOf, root)
        const world = page.app.world
        world.governing = true
        page.app.chat.world = true
        page.app.chat.open(world.key)
        keyClick(Qt.Key_I, Qt.ControlModifier)
        tryVerify(() => findChild(page, "worldSwitch") !== null && findChild(page, "worldSwitch").visible)
        const spy = spyOn(world, "called")
        findChild(page, "worldSwitch").forceActiveFocus()
        page.app.chat.world = false
        page.app.chat.readOnlyText = "not contacts any more"
        page.app.chat.open("2")
        keyClick(Qt.Key_Space)
        compare(spy.count, 0)
        compare(root.Window.activeFocusItem, findChild(page, "messages"))
    }
    // E02
    function test_who_closes_the_details_goes_on_writing(): void {
        const page = createTemporaryObject(pageOf, root)
        page.app.world.governing = true
        page.app.chat.world = true
        page.app.chat.open(page.app.world.key)
        keyClick(Qt.Key_I, Qt.ControlModifier)
        tryVerify(() => findChild(page, "worldSwitch") !== null && findChild(page, "worldSwitch").visible)
        findChild(page, "worldSwitch").forceActiveFocus()
        keyClick(Qt.Key_I, Qt.ControlModifier)
        keyClick("a")
        compare(page.app.chat.draft, "a")
    }
    // E03
    function test_mutes_who_wrote_lately_and_lets_them_write_again(): void {
        const details = createTemporaryObject(detailsOf, root)
        const spy = spyOn(details.world, "called")
        details.world.governing = true
        details.world.writers.append(details.world.person("7", "周屿", ""))
        details.world.muted.append(details.world.person("8", "林悦", "Muted until 10:24"))
        tryVerify(() => findChild(details, "act7") !== null && findChild(details, "act8") !== null)
        findChild(details, "act8").clicked()
        compare(spy.signalArguments[0][0], "unmute")
        compare(spy.signalArguments[0][1], "8")
        findChild(details, "act7").clicked()
        tryVerify(() => root.Window.activeFocusItem !== null)
        keyClick(Qt.Key_Return) // the hour that is offered first
        tryCompare(spy, "count", 2)
        compare(spy.signalArguments[1][0], "mute")
        compare(spy.signalArguments[1][1][0], "7")
        compare(spy.signalArguments[1][1][1], 60)
    }
}
