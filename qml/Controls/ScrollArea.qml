// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

// What may be taller than its place.
Flickable {
    id: root

    readonly property FocusFollower follower: FocusFollower {
        area: root
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: AppScrollBar {}
}
