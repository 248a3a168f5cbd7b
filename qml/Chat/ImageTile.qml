// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Controls
import Skein.Style

// One picture of a message. A click shows it large.
T.AbstractButton {
    id: root

    required property url source
    required property string name
    required property int pixelWidth
    required property int pixelHeight
    required property int hidden // pictures that are not shown
    required property real uploaded // 0 to 1

    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: root.hidden > 0 ? qsTr("%n more images", "", root.hidden) : qsTr("Image %1").arg(root.name)
    Accessible.onPressAction: root.clicked()

    background: Rectangle {
        radius: Theme.radiusBubble
        color: Theme.skeleton
    }
    contentItem: Item {
        RoundedImage {
            anchors.fill: parent
            picture: root.source
            radius: Theme.radiusBubble
        }
        Rectangle {
            anchors.fill: parent
            visible: root.hidden > 0 || root.uploaded < 1
            radius: Theme.radiusBubble
            color: "#A60A1D22"

            AppLabel {
                anchors.centerIn: parent
                visible: root.hidden > 0
                size: Theme.fontTitleM
                lineHeight: Theme.lineTitleM
                bold: true
                color: "#FFFFFF"
                text: "+" + root.hidden
            }
            ProgressRing {
                anchors.centerIn: parent
                visible: root.uploaded < 1
                value: root.uploaded
                color: "#FFFFFF"
                trackColor: "#40FFFFFF"
            }
        }
    }
}
