// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// The heading of a section in a list or popup.
CaptionLabel {
    bold: true
    color: Theme.text2
    height: 28
    leftPadding: 20
    rightPadding: 20
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
