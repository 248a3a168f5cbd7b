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
    // What has the focus from the start is revealed before the page is laid out, where it does not stay.
    onContentHeightChanged: root.contentY = Math.max(0, Math.min(root.contentY, root.contentHeight - root.height))
    T.ScrollBar.vertical: AppScrollBar {}
}
