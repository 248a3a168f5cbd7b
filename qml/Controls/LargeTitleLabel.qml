// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// 24 / 34: page headings, welcome.
AppLabel {
    size: Theme.fontTitleL
    lineHeight: Theme.lineTitleL
    bold: true
}
