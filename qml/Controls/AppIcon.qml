// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.impl
import Skein.Style

// One of our own icons (resources/icons), tinted.
IconImage {
    id: root

    // The name of the file without ".svg"; empty shows nothing.
    required property string icon
    property int size: 20

    source: root.icon === "" ? "" : "qrc:/skein/icons/" + root.icon + ".svg"
    sourceSize.width: root.size
    sourceSize.height: root.size
    width: root.size
    height: root.size
    color: Theme.text2
}
