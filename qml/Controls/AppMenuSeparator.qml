// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

T.MenuSeparator {
    implicitWidth: 1
    implicitHeight: visible ? 13 : 0
    height: implicitHeight
    topPadding: 6
    bottomPadding: 6
    Accessible.role: Accessible.Separator

    contentItem: Rectangle {
        implicitHeight: 1
        color: Theme.border
    }
}
