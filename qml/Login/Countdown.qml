// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Counts the seconds down after which something may be tried again.
QtObject {
    id: root

    required property int from // seconds; a new value begins anew
    property int left: 0

    onFromChanged: root.left = root.from
    Component.onCompleted: root.left = root.from

    readonly property Timer timer: Timer {
        interval: 1000
        repeat: true
        running: root.left > 0
        onTriggered: root.left -= 1
    }
}
