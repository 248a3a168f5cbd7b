// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Shapes
import Skein.Style

// A rounded frame of dashes: something may be put here.
Shape {
    id: root

    property int radius: Theme.radiusBubble

    ShapePath {
        strokeColor: Theme.primary
        strokeWidth: 2
        strokeStyle: ShapePath.DashLine
        dashPattern: [4, 3]
        fillColor: "transparent"
        startX: root.radius
        startY: 1

        PathLine {
            x: root.width - root.radius
            y: 1
        }
        PathArc {
            x: root.width - 1
            y: root.radius
            radiusX: root.radius - 1
            radiusY: root.radius - 1
        }
        PathLine {
            x: root.width - 1
            y: root.height - root.radius
        }
        PathArc {
            x: root.width - root.radius
            y: root.height - 1
            radiusX: root.radius - 1
            radiusY: root.radius - 1
        }
        PathLine {
            x: root.radius
            y: root.height - 1
        }
        PathArc {
            x: 1
            y: root.height - root.radius
            radiusX: root.radius - 1
            radiusY: root.radius - 1
        }
        PathLine {
            x: 1
            y: root.radius
        }
        PathArc {
            x: root.radius
            y: 1
            radiusX: root.radius - 1
            radiusY: root.radius - 1
        }
    }
}
