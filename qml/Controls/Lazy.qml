// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A part that is made when it is first needed, and kept for the next time.
Loader {
    id: root

    required property bool needed
    property bool expected: false // will be needed: make it while there is nothing else to do

    active: false
    visible: root.needed
    onNeededChanged: if (root.needed) {
        root.asynchronous = false // also ends what has begun
        root.active = true
    }
    onExpectedChanged: if (root.expected && !root.active) {
        root.asynchronous = true
        root.active = true
    }
}
