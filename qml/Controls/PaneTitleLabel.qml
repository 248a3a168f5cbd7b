// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// 18 / 26: headings of panes and dialogs.
AppLabel {
    size: Theme.fontTitleM
    lineHeight: Theme.lineTitleM
    bold: true
}
