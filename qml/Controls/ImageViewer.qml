// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A picture over the whole window. Wheel, + and - zoom at the pointer, a double click changes between fit and full size,
// dragging pans, the arrows ask for the neighbours, Esc closes.
T.Popup {
    id: root

    readonly property FocusKeeper keeper: FocusKeeper {}
    property url source
    property string title: ""
    property bool hasPrevious: false
    property bool hasNext: false

    signal previousRequested()
    signal nextRequested()
    signal saveRequested()

    readonly property real zoom: d.zoom // 1 is the size at which the whole picture fits

    function zoomBy(factor: real): void {
        d.zoomAt(factor, stage.width / 2, stage.height / 2)
    }
    function reset(): void {
        d.zoom = 1
        d.shiftX = 0
        d.shiftY = 0
    }

    QtObject {
        id: d

        readonly property real zoomMax: 8
        property real zoom: 1
        property real shiftX: 0
        property real shiftY: 0
        readonly property real fullSize: picture.paintedWidth > 0
                                         ? Math.max(1, picture.implicitWidth / picture.paintedWidth) : 1

        // Keeps the point under the pointer where it is.
        function zoomAt(factor: real, x: real, y: real): void {
            const next = Math.min(Math.max(d.zoom * factor, 1), d.zoomMax)
            const grown = next / d.zoom
            const fromCentreX = x - stage.width / 2
            const fromCentreY = y - stage.height / 2
            d.pan(fromCentreX - (fromCentreX - d.shiftX) * grown, fromCentreY - (fromCentreY - d.shiftY) * grown, next)
        }
        // The picture's edges never come further in than the window's.
        function pan(x: real, y: real, zoom: real): void {
            const roomX = Math.max(0, (picture.paintedWidth * zoom - stage.width) / 2)
            const roomY = Math.max(0, (picture.paintedHeight * zoom - stage.height) / 2)
            d.zoom = zoom
            d.shiftX = Math.min(Math.max(x, -roomX), roomX)
            d.shiftY = Math.min(Math.max(y, -roomY), roomY)
        }
    }

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: {
        root.keeper.remember(root.parent)
        root.reset()
    }
    onClosed: root.keeper.giveBack()
    onOpened: stage.forceActiveFocus(Qt.PopupFocusReason)
    onSourceChanged: root.reset()

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.durBase
            easing.type: Theme.easeIn
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.durFast
            easing.type: Theme.easeOut
        }
    }
    T.Overlay.modal: Scrim {
        strength: Theme.viewerScrimOpacity
    }
    background: Item {}

    contentItem: Item {
        id: stage

        clip: true
        Accessible.role: Accessible.Graphic
        Accessible.name: root.title === "" ? qsTr("Picture") : root.title
        Keys.onLeftPressed: if (root.hasPrevious)
            root.previousRequested()
        Keys.onRightPressed: if (root.hasNext)
            root.nextRequested()
        Keys.onPressed: event => {
            const factor = {[Qt.Key_Plus]: 1.25, [Qt.Key_Equal]: 1.25, [Qt.Key_Minus]: 0.8}[event.key]
            if (factor !== undefined)
                root.zoomBy(factor)
            else if (event.key === Qt.Key_0)
                root.reset()
            event.accepted = factor !== undefined || event.key === Qt.Key_0
        }

        Image {
            id: picture
            anchors.centerIn: parent
            anchors.horizontalCenterOffset: d.shiftX
            anchors.verticalCenterOffset: d.shiftY
            width: Math.min(implicitWidth, stage.width)
            height: Math.min(implicitHeight, stage.height - 112)
            scale: d.zoom
            source: root.source
            asynchronous: true
            autoTransform: true
            fillMode: Image.PreserveAspectFit
            mipmap: true
        }
        Spinner {
            anchors.centerIn: parent
            visible: picture.status === Image.Loading
            size: 28
        }
        AppIcon {
            anchors.centerIn: parent
            visible: picture.status === Image.Error
            icon: "image"
            size: 40
            color: "#FFFFFF"
        }
        WheelHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => d.zoomAt(Math.pow(1.0015, event.angleDelta.y), event.x, event.y)
        }
        DragHandler {
            id: drag

            property point start

            target: null
            onActiveChanged: drag.start = Qt.point(d.shiftX, d.shiftY)
            onTranslationChanged: if (active)
                d.pan(drag.start.x + activeTranslation.x, drag.start.y + activeTranslation.y, d.zoom)
        }
        TapHandler {
            onDoubleTapped: eventPoint => {
                if (d.zoom > 1)
                    root.reset()
                else
                    d.zoomAt(Math.max(d.fullSize, 2), eventPoint.position.x, eventPoint.position.y)
            }
            // Beside the picture is outside.
            onSingleTapped: eventPoint => {
                const spot = picture.mapFromItem(stage, eventPoint.position)
                if (!picture.contains(spot))
                    root.close()
            }
        }
        AppLabel {
            x: 20
            y: 18
            width: Math.min(implicitWidth, stage.width - 180)
            text: root.title
            size: Theme.fontBody
            lineHeight: Theme.lineBody
            elide: Text.ElideMiddle
            color: "#FFFFFF"
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: 10
            spacing: 4

            ViewerButton {
                iconName: "download"
                text: qsTr("Save as…")
                onClicked: root.saveRequested()
            }
            ViewerButton {
                iconName: "x"
                text: qsTr("Close")
                onClicked: root.close()
            }
        }
        ViewerButton {
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            visible: root.hasPrevious
            iconName: "chev-l"
            text: qsTr("Previous picture")
            onClicked: root.previousRequested()
        }
        ViewerButton {
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            visible: root.hasNext
            iconName: "chev-r"
            text: qsTr("Next picture")
            onClicked: root.nextRequested()
        }
    }
}
