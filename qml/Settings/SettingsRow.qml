// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls
import Skein.Style

// One setting: what it is called, and at the right what it is set to.
RowLayout {
    id: root

    required property string title

    spacing: Theme.space12

    Layout.minimumHeight: 48

    BodyLabel {
        Layout.fillWidth: true
        text: root.title
        wrapMode: Text.Wrap
    }
}
