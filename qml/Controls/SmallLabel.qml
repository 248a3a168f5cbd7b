// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// 13 / 20: previews, quotes, secondary sentences.
AppLabel {
    size: Theme.fontSmall
    lineHeight: Theme.lineSmall
    color: Theme.text2
}
