// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// Changes one line or one paragraph about a group.
AppDialog {
    id: root

    property int maximumLength: 64
    property bool mayBeEmpty: false
    property bool paragraph: false
    property string label: ""
    readonly property string entered: (root.paragraph ? area.text : line.text).trim()

    function ask(text: string): void {
        line.text = text
        area.text = text
        root.open()
    }

    acceptText: qsTr("Save")
    acceptEnabled: root.mayBeEmpty ? !area.tooLong : root.entered !== ""
    onOpened: {
        if (root.paragraph) {
            area.input.forceActiveFocus(Qt.PopupFocusReason)
        } else {
            line.input.forceActiveFocus(Qt.PopupFocusReason)
            line.selectAll()
        }
    }

    contentItem: Column {
        AppTextField {
            id: line
            objectName: "line"
            width: parent.width
            visible: !root.paragraph
            boxHeight: 40
            label: root.label
            maximumLength: root.maximumLength
            onAccepted: root.tryAccept()
        }
        AppTextArea {
            id: area
            objectName: "area"
            width: parent.width
            visible: root.paragraph
            label: root.label
            maximumLength: root.maximumLength
        }
    }
}
