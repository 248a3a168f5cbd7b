// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// Images from elsewhere may be dropped on the whole chat.
DropArea {
    id: root

    keys: ["text/uri-list"]

    Rectangle {
        anchors.fill: parent
        visible: root.containsDrag
        color: Theme.canvas
        opacity: 0.92
    }
    DashedFrame {
        anchors.fill: parent
        anchors.margins: 12
        visible: root.containsDrag
    }
    Column {
        anchors.centerIn: parent
        visible: root.containsDrag
        spacing: 8

        AppIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: "image"
            size: 32
            color: Theme.link
        }
        BodyLabel {
            anchors.horizontalCenter: parent.horizontalCenter
            bold: true
            color: Theme.link
            text: qsTr("Drop images to send them")
        }
    }
}
