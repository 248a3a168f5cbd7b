// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// Rows that stand for a list that is being loaded. They show after 200 ms only, so that a quick answer does not flash.
Column {
    id: root

    property int count: 5
    property bool running: true

    QtObject {
        id: d
        property bool late: false
        property color tone: Theme.skeleton
        property SequentialAnimation pulse: SequentialAnimation {
            running: root.visible && d.late && root.Window.active && !Theme.reduceMotion
            loops: Animation.Infinite
            ColorAnimation {
                target: d
                property: "tone"
                to: Theme.skeletonHi
                duration: Theme.loopSkeleton / 2
                easing.type: Theme.easeLoop
            }
            ColorAnimation {
                target: d
                property: "tone"
                to: Theme.skeleton
                duration: Theme.loopSkeleton / 2
                easing.type: Theme.easeLoop
            }
        }
        property Timer delay: Timer {
            interval: Theme.skeletonDelay
            running: root.running
            onTriggered: d.late = true
        }
    }

    onRunningChanged: d.late = false
    spacing: 2
    opacity: d.late && root.running ? 1 : 0
    Accessible.role: Accessible.Animation
    Accessible.name: qsTr("Loading")

    Repeater {
        model: root.count

        Item {
            id: row
            required property int index

            width: root.width
            height: 64
            opacity: [1, 0.8, 0.6, 0.4, 0.22][Math.min(index, 4)]

            Rectangle {
                x: 20
                y: 10
                width: 44
                height: 44
                radius: 22
                antialiasing: true
                color: d.tone
            }
            Rectangle {
                x: 76
                y: 16
                width: [96, 130, 84, 112, 96][row.index % 5]
                height: 10
                radius: 5
                color: d.tone
            }
            Rectangle {
                x: 76
                y: 38
                width: Math.min([150, 112, 164, 128, 140][row.index % 5], root.width - 96)
                height: 10
                radius: 5
                color: d.tone
                opacity: 0.7
            }
        }
    }
}
