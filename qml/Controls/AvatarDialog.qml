// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// Chooses the square of a picture that becomes the avatar: drag, wheel or slider, or the arrow keys with + and −.
AppDialog {
    id: root

    property bool group: false // whose pictures are rounded squares

    // In parts of the picture's width and height
    signal chosen(url file, rect square)

    function crop(file: url): void {
        d.file = file
        zoom.value = 1
        d.centreX = 0.5
        d.centreY = 0.5
        root.open()
    }

    QtObject {
        id: d
        property url file
        property real centreX: 0.5 // of the square, in parts of the picture
        property real centreY: 0.5
        readonly property real wide: picture.implicitWidth
        readonly property real high: picture.implicitHeight
        readonly property bool ready: picture.status === Image.Ready && d.wide > 0 && d.high > 0
        readonly property real side: Math.min(d.wide, d.high) / zoom.value // of the square, in its pixels
        readonly property real scale: d.ready ? stage.width / d.side : 1
        readonly property real partX: d.ready ? d.side / d.wide : 1
        readonly property real partY: d.ready ? d.side / d.high : 1
        readonly property real x: Math.max(d.partX / 2, Math.min(1 - d.partX / 2, d.centreX)) - d.partX / 2
        readonly property real y: Math.max(d.partY / 2, Math.min(1 - d.partY / 2, d.centreY)) - d.partY / 2

        // By pixels of the stage
        function move(dx: real, dy: real): void {
            d.centreX = d.x + d.partX / 2 - dx / d.scale / d.wide
            d.centreY = d.y + d.partY / 2 - dy / d.scale / d.high
        }
    }

    title: root.group ? qsTr("Picture of the group") : qsTr("Your picture")
    acceptText: qsTr("Use this picture")
    acceptEnabled: d.ready
    onOpened: stage.forceActiveFocus(Qt.PopupFocusReason)
    onAccepted: root.chosen(d.file, Qt.rect(d.x, d.y, d.partX, d.partY))

    contentItem: Column {
        spacing: 12

        Rectangle {
            id: stage
            objectName: "stage"
            anchors.horizontalCenter: parent.horizontalCenter
            width: 280
            height: 280
            color: Theme.sunken
            clip: true
            activeFocusOnTab: true
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The part of the picture that is shown. Arrow keys move it, plus and minus change its size.")
            Keys.onLeftPressed: d.move(12, 0)
            Keys.onRightPressed: d.move(-12, 0)
            Keys.onUpPressed: d.move(0, 12)
            Keys.onDownPressed: d.move(0, -12)
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
                    zoom.increase()
                else if (event.key === Qt.Key_Minus)
                    zoom.decrease()
                else
                    return
                event.accepted = true
            }

            Image {
                id: picture
                x: -d.x * d.wide * d.scale
                y: -d.y * d.high * d.scale
                width: d.wide * d.scale
                height: d.high * d.scale
                source: d.file
                sourceSize.width: 1600 // enough for every zoom
                autoTransform: true
                asynchronous: true
                smooth: true
            }
            // What is cut off by the frame
            Rectangle {
                anchors.centerIn: parent
                width: parent.width + 2 * border.width
                height: width
                radius: border.width + (root.group ? 0.28 : 0.5) * stage.width
                color: "transparent"
                border.width: Math.ceil(stage.width * 0.21)
                border.color: "#80000000"
            }
            DragHandler {
                target: null
                property point last
                onActiveChanged: last = Qt.point(0, 0)
                onTranslationChanged: {
                    d.move(translation.x - last.x, translation.y - last.y)
                    last = Qt.point(translation.x, translation.y)
                }
            }
            WheelHandler {
                onWheel: event => zoom.value = Math.max(zoom.from, Math.min(zoom.to, zoom.value + event.angleDelta.y / 1200))
            }
            FocusRing {
                anchors.fill: parent
                shown: stage.activeFocus
            }
        }
        AppSlider {
            id: zoom
            objectName: "zoom"
            accessibleName: qsTr("Size")
            width: parent.width
            from: 1
            to: 5
            stepSize: 0.1
            value: 1
        }
        SmallLabel {
            width: parent.width
            visible: picture.status === Image.Error
            wrapMode: Text.Wrap
            text: qsTr("This file is no picture.")
        }
    }
}
