// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Shapes
import Skein.Style

// An open ring that turns while work of unknown length is done. It rests while motion is reduced or nobody looks.
Item {
    id: root

    property int size: 20
    property color color: Theme.primary
    property color trackColor: Theme.skeleton
    property bool running: true

    implicitWidth: root.size
    implicitHeight: root.size
    Accessible.role: Accessible.Animation
    Accessible.name: qsTr("Working")

    Shape {
        id: ring

        readonly property real thickness: Math.max(2, root.size / 8)
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
                sweepAngle: 110
            }
        }
        RotationAnimator on rotation {
            from: 0
            to: 360
            duration: Theme.loopSpinner
            loops: Animation.Infinite
            running: root.running && root.visible && root.Window.active && !Theme.reduceMotion
        }
    }
}
