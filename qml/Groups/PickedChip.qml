// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// Somebody who was picked; the cross lets go.
Rectangle {
    id: root

    required property string key
    required property string name
    required property url avatarSource

    signal removalWanted()

    implicitWidth: content.implicitWidth + 6
    implicitHeight: 28
    radius: 14
    color: Theme.primarySoft

    Row {
        id: content
        x: 4
        height: parent.height
        spacing: 6

        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            size: 20
            name: root.name
            seed: root.key
            source: root.avatarSource
            Accessible.ignored: true
        }
        CaptionLabel {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 120)
            color: Theme.onPrimarySoft
            text: root.name
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            size: 24
            iconSize: 14
            iconName: "x"
            iconColor: Theme.onPrimarySoft
            text: qsTr("Remove %1").arg(root.name)
            onClicked: root.removalWanted()
        }
    }
}
