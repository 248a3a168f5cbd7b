// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// Who is typing: overlapping avatars of 20 px (give them as children), dots in a pill, a sentence.
Row {
    id: root

    required property string text
    default property alias avatars: faces.data

    spacing: 8
    height: 24
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Row {
        id: faces
        anchors.verticalCenter: parent.verticalCenter
        spacing: -5
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: 46
        height: 24
        radius: 12
        antialiasing: true
        color: Theme.bubbleOther

        Row {
            anchors.centerIn: parent
            spacing: 4

            Repeater {
                model: 3

                Rectangle {
                    id: dot
                    required property int index

                    width: 6
                    height: 6
                    radius: 3
                    antialiasing: true
                    color: Theme.text3
                    opacity: 1 - 0.3 * index

                    SequentialAnimation on opacity {
                        running: root.visible && root.Window.active && !Theme.reduceMotion
                        loops: Animation.Infinite
                        PauseAnimation {
                            duration: 160 * dot.index
                        }
                        NumberAnimation {
                            to: 1
                            duration: Theme.loopTyping / 2
                            easing.type: Theme.easeLoop
                        }
                        NumberAnimation {
                            to: 0.3
                            duration: Theme.loopTyping / 2
                            easing.type: Theme.easeLoop
                        }
                        PauseAnimation {
                            duration: 320 - 160 * dot.index
                        }
                    }
                }
            }
        }
    }
    CaptionLabel {
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        Accessible.ignored: true
    }
}
