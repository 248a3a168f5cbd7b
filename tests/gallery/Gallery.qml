// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style
import Skein.Controls

Window {
    id: root

    required property bool startDark
    required property bool still
    required property string page

    visible: true
    title: qsTr("Skein gallery")
    color: Theme.window
    Component.onCompleted: {
        Theme.reduceMotion = root.still
        Theme.dark = root.startDark
    }

    Column {
        x: 28
        y: 28
        spacing: 24

        Row {
            spacing: 16
            Image {
                source: "qrc:/skein/brand/skein.svg"
                sourceSize.width: 40
            }
            PaneTitleLabel {
                text: Theme.dark ? "Skein components · dark" : "Skein components · light"
            }
        }
        ButtonsCard {
            width: 388
        }
    }
}
