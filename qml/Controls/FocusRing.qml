// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// The keyboard focus ring. Boxes: anchor it with margins of -4 and the box's radius + 4; rows: margins 0 and their radius.
Rectangle {
    id: root

    required property bool shown

    visible: root.shown
    color: "transparent"
    border.width: 2
    border.color: Theme.focus
}
