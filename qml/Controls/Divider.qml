// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

Rectangle {
    property bool vertical: false

    implicitWidth: 1
    implicitHeight: 1
    width: vertical ? 1 : (parent ? parent.width : 0)
    height: vertical ? (parent ? parent.height : 0) : 1
    color: Theme.border
    Accessible.role: Accessible.Separator
}
