// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style
import Skein.Controls

// A titled card of the gallery; its children are stacked.
Rectangle {
    id: root

    required property string title
    default property alias content: column.data
    property alias spacing: column.spacing

    implicitWidth: 388
    implicitHeight: column.implicitHeight + 56
    radius: Theme.radiusLg
    color: Theme.pane
    border.width: 1
    border.color: Theme.border

    SmallLabel {
        x: 16
        y: 12
        text: root.title
        bold: true
    }
    Column {
        id: column
        x: 16
        y: 40
        width: root.width - 32
        spacing: 10
    }
}
