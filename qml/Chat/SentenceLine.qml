// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// Somebody joined, left or recalled something. The own recalled text can be brought back for a while.
MessageLine {
    id: root

    required property bool editableAgain

    signal editAgainWanted(string key)

    implicitHeight: 18 + 12

    SystemLine {
        x: root.columnX
        y: 12
        width: root.columnWidth
        text: root.text
        actionText: root.editableAgain ? qsTr("Edit again") : ""
        onActionTriggered: root.editAgainWanted(root.key)
    }
}
