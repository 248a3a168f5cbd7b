// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// A picture, an icon or initials on the gradient of the id's hue, in a circle unless a radius is given.
Item {
    id: root

    required property string name
    required property string seed // the account's or group's id, chooses the hue
    property int size: 44
    property real radius: root.size / 2
    property string iconName: ""
    property url source // a local picture or an image provider's address
    property bool covered: false // something else is drawn here, unless there is a picture

    QtObject {
        id: d
        readonly property Hue hue: Theme.hues[Theme.hueOf(root.seed)]
        readonly property string initials: Initials.of(root.name, root.size < 28)
        readonly property bool han: Initials.isHan(initials)
    }

    implicitWidth: root.size
    implicitHeight: root.size

    Rectangle {
        width: root.size
        height: root.size
        visible: !root.covered && picture.status !== Image.Ready
        radius: root.radius
        antialiasing: true
        gradient: Gradient {
            GradientStop {
                position: 0
                color: d.hue.top
            }
            GradientStop {
                position: 1
                color: d.hue.bottom
            }
        }

        Lazy {
            anchors.centerIn: parent
            needed: root.iconName !== ""
            sourceComponent: AppIcon {
                icon: root.iconName
                size: Math.round(root.size * 0.5)
                color: "#FFFFFF"
            }
        }
        Text {
            anchors.centerIn: parent
            visible: root.iconName === ""
            text: d.initials
            textFormat: Text.PlainText
            color: "#FFFFFF"
            font.bold: true
            font.pixelSize: Math.round(root.size * (root.size < 28 ? 0.46 : d.han ? 0.33 : 0.36))
        }
    }
    RoundedImage {
        id: picture
        width: root.size
        height: root.size
        picture: root.source
        radius: root.radius
    }
}
