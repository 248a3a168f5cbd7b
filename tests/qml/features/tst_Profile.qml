// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Skein.Client
import Skein.Settings

// What the user says of himself.
TestCase {
    id: root

    name: "Profile"
    when: windowShown
    visible: true
    width: 600
    height: 700

    Component {
        id: cardOf
        ProfileCard {
            width: 500
            own: OwnViewModel {}
            preferences: PreferencesViewModel {}
        }
    }
    SignalSpy {
        id: saves
        signalName: "saveCalled"
    }

    // B02
    function test_what_is_being_typed_survives_a_change_on_another_device(): void {
        const card = createTemporaryObject(cardOf, root)
        findChild(card, "bio").text = "half a sen"
        card.own.name = "沐"
        compare(findChild(card, "nickname").text, "沐")
        compare(findChild(card, "bio").text, "half a sen")
        card.own.bio = "from the other device"
        compare(findChild(card, "bio").text, "half a sen")
    }
    // B02
    function test_the_fields_are_those_of_the_account_that_is_shown(): void {
        const card = createTemporaryObject(cardOf, root)
        findChild(card, "nickname").text = "half a na"
        card.own.key = "2"
        compare(findChild(card, "nickname").text, card.own.name)
        verify(!findChild(card, "save").enabled)
    }
    // B02
    function test_saves_what_was_changed(): void {
        const card = createTemporaryObject(cardOf, root)
        saves.target = card.own
        saves.clear()
        verify(!findChild(card, "save").enabled)
        findChild(card, "nickname").text = "沐"
        mouseClick(findChild(card, "save"))
        compare(saves.signalArguments[0][0], "沐")
    }
}
