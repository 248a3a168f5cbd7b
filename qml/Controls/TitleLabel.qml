// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// 15 / 22: chat header, card headings.
AppLabel {
    size: Theme.fontTitle
    lineHeight: Theme.lineTitle
    bold: true
}
