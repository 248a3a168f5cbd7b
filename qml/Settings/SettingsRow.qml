// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls
import Skein.Style

// One setting: what it is called, and at the right what it is set to, or below what it is.
RowLayout {
    id: root

    required property string title
    property string detail: "" // may be what the user typed

    spacing: Theme.space12

    Layout.minimumHeight: root.detail === "" ? 48 : 56

    Column {
        Layout.fillWidth: true
        Layout.preferredWidth: 1 // what is left; its own width would follow the labels', and theirs it

        BodyLabel {
            width: parent.width
            text: root.title
            wrapMode: Text.Wrap
        }
        SmallLabel {
            objectName: "detail"
            width: parent.width
            visible: text !== ""
            elide: Text.ElideRight
            text: root.detail
        }
    }
}
