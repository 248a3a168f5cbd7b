// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// A titled card of the gallery; its children are stacked.
Card {
    id: root

    required property string title
    property int inset: 16
    default property alias content: column.data
    property alias spacing: column.spacing

    implicitWidth: 388
    implicitHeight: column.implicitHeight + 56

    SmallLabel {
        x: 16
        y: 12
        text: root.title
        bold: true
    }
    Column {
        id: column
        x: root.inset
        y: 40
        width: root.width - 2 * root.inset
        spacing: 10
    }
}
