// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// 12 / 18: times in lists, section heads, system lines.
AppLabel {
    size: Theme.fontCaption
    lineHeight: Theme.lineCaption
    color: Theme.text3
}
