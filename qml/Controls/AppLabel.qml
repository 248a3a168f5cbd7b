// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// The base of the type roles: plain text whose line height is fixed, because CJK and emoji runs are taller than Latin.
// Centring inside the own height puts the glyphs into the middle of the fixed line.
Text {
    id: root

    property bool bold: false
    property alias size: root.font.pixelSize

    textFormat: Text.PlainText
    color: Theme.text
    font.bold: root.bold
    lineHeightMode: Text.FixedHeight
    verticalAlignment: Text.AlignVCenter
    elide: Text.ElideRight
}
