// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// The surface of a group of things on a page: depth 0, a border and no shadow.
Rectangle {
    radius: Theme.radiusLg
    color: Theme.pane
    border.width: 1
    border.color: Theme.border
}
