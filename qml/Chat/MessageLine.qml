// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// What every row of the message list has: its key, its day, and the column that it keeps to.
Item {
    id: root

    required property string key
    required property string text
    required property string dayText
    required property bool narrow

    width: ListView.view ? ListView.view.width : 0

    readonly property int gutter: root.narrow ? Metrics.gutterNarrow : Metrics.gutter
    readonly property real columnWidth: Math.min(Metrics.messageColumnMax, root.width - 2 * root.gutter)
    readonly property real columnX: Math.round((root.width - root.columnWidth) / 2)
}
