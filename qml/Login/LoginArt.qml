// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// The left half of the login page: the lake, the mark and what the product is for.
Item {
    id: root

    clip: true

    Image {
        anchors.fill: parent
        source: "qrc:/skein/art/login.svg"
        sourceSize.width: Metrics.loginArtWidth * 2
        fillMode: Image.PreserveAspectCrop
        Accessible.ignored: true
    }
    Row {
        x: Theme.space40
        y: 36
        spacing: 12

        Image {
            width: 44
            height: 44
            source: "qrc:/skein/brand/skein.svg"
            sourceSize.width: 88
            sourceSize.height: 88
        }
        AppLabel {
            anchors.verticalCenter: parent.verticalCenter
            size: 20
            lineHeight: 28
            bold: true
            color: "#FFFFFF"
            text: qsTr("Skein")
        }
        AppLabel {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: -4
            size: 20
            lineHeight: 28
            color: "#FFFFFF"
            text: "鸿雁"
        }
    }
    Column {
        x: Theme.space40
        y: 292
        width: root.width - 2 * Theme.space40
        spacing: 4

        DisplayLabel {
            width: parent.width
            color: "#FFFFFF"
            text: "鸿雁传书，近在咫尺"
        }
        AppLabel {
            width: parent.width
            size: Theme.fontTitle
            lineHeight: Theme.lineTitle
            color: "#E6EFF0"
            text: qsTr("Messages that never leave your network.")
        }
    }
}
