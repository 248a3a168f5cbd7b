// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// A person (circle) or a group (rounded square): a picture, an icon or initials on the gradient of the id's hue.
Item {
    id: root

    required property string name
    required property string seed // the account's or group's id, chooses the hue
    property int size: 44
    property bool group: false
    property string iconName: "" // for groups
    property url source // a local picture or an image provider's address
    property string presence: ""
    property color ringColor: Theme.pane

    QtObject {
        id: d
        readonly property Hue hue: Theme.hues[Theme.hueOf(root.seed)]
        readonly property real radius: root.group ? Math.round(0.28 * root.size) : root.size / 2
        readonly property string initials: Initials.of(root.name, root.size < 28)
        readonly property bool han: Initials.isHan(initials)
        readonly property bool pictured: picture.status === Image.Ready
    }

    implicitWidth: root.size
    implicitHeight: root.size
    Accessible.role: Accessible.Graphic
    Accessible.name: Words.joined([root.name, Words.ofPresence(root.presence)])

    Rectangle {
        width: root.size
        height: root.size
        visible: !d.pictured
        radius: d.radius
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
        radius: d.radius
    }
    Lazy {
        // The dot itself sits 1 px outside the corner, its ring 2 px further.
        x: root.size - width + 3
        y: root.size - height + 3
        needed: root.presence !== ""
        sourceComponent: PresenceDot {
            size: root.size >= 40 ? 12 : root.size >= 32 ? 10 : 8
            presence: root.presence
            ringColor: root.ringColor
            Accessible.ignored: true
        }
    }
}
