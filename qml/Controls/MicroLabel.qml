// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// 11 / 16: times beside bubbles, rail labels.
AppLabel {
    size: Theme.fontMicro
    lineHeight: Theme.lineMicro
    color: Theme.text3
}
