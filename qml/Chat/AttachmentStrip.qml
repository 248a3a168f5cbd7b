// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls
import Skein.Style

// The pictures that wait in the composer, each with a way to take it out again.
ListView {
    id: root

    required property ImageListModel images

    signal removalWanted(string key)

    implicitHeight: 64
    orientation: ListView.Horizontal
    spacing: 8
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: root.images
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Images to send")

    delegate: Item {
        id: tile

        required property string key
        required property string name
        required property url source

        width: 64
        height: 64

        Rectangle {
            y: 4
            width: 60
            height: 60
            radius: Theme.radiusMd
            color: Theme.skeleton
        }
        RoundedImage {
            y: 4
            width: 60
            height: 60
            radius: Theme.radiusMd
            picture: tile.source
            Accessible.role: Accessible.Graphic
            Accessible.name: tile.name
        }
        Rectangle {
            x: 44
            width: 20
            height: 20
            radius: 10
            color: Theme.tooltip

            IconButton {
                anchors.centerIn: parent
                size: 20
                iconSize: 14
                iconName: "x"
                iconColor: Theme.onTooltip
                text: qsTr("Remove %1").arg(tile.name)
                onClicked: root.removalWanted(tile.key)
            }
        }
    }
}
