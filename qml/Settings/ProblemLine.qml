// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// What is wrong with a form, when it is no field's matter.
SmallLabel {
    visible: text !== ""
    wrapMode: Text.Wrap
    color: Theme.onDangerSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
}
