// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Shapes
import Skein.Style

// Progress of known length as a ring, over a picture that is loading.
Item {
    id: root

    required property real value // 0 to 1
    property int size: 28
    property color color: Theme.primary
    property color trackColor: Theme.skeleton

    implicitWidth: root.size
    implicitHeight: root.size
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 %").arg(Math.round(root.value * 100))

    Shape {
        id: ring

        readonly property real thickness: Math.max(2, root.size / 9)
        readonly property real radius: (root.size - thickness) / 2

        width: root.size
        height: root.size
        layer.enabled: true
        layer.samples: 4

        ShapePath {
            fillColor: "transparent"
            strokeColor: root.trackColor
            strokeWidth: ring.thickness
            PathAngleArc {
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: ring.radius
                radiusY: ring.radius
                startAngle: 0
                sweepAngle: 360
            }
        }
        ShapePath {
            fillColor: "transparent"
            strokeColor: root.color
            strokeWidth: ring.thickness
            capStyle: ShapePath.RoundCap
            PathAngleArc {
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: ring.radius
                radiusY: ring.radius
                startAngle: -90
                sweepAngle: 360 * Math.min(Math.max(root.value, 0), 1)
            }
        }
    }
}
