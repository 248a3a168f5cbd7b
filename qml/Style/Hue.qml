// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// One of the eight hues of people: the colour of a name in both themes, and the gradient of an avatar.
QtObject {
    required property string light
    required property string dark
    required property color top
    required property color bottom
}
