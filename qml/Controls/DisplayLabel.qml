// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// 28 / 40: the slogan of the login page.
AppLabel {
    size: Theme.fontDisplay
    lineHeight: Theme.lineDisplay
    bold: true
}
