// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// 14 / 22: messages, rows, inputs.
AppLabel {
    size: Theme.fontBody
    lineHeight: Theme.lineBody
}
