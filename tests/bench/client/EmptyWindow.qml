// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick.Templates

ApplicationWindow {
    width: 1280
    height: 800
    visible: true
}
