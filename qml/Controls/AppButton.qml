// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A push button with a label, and if wanted an icon. While busy it shows a spinner, keeps its width and takes no input.
T.Button {
    id: root

    enum Variant { Primary, Outline, Soft, Text, Danger, DangerText }
    enum Size { Small, Medium, Large }

    property int variant: AppButton.Primary
    property int size: AppButton.Medium
    property bool busy: false
    property string iconName: ""

    function activate(): void {
        if (root.checkable)
            root.toggle()
        root.clicked()
    }

    QtObject {
        id: d
        readonly property bool small: root.size === AppButton.Small
        readonly property bool live: root.enabled || root.busy
        readonly property color fill: {
            switch (root.variant) {
            case AppButton.Primary:
                return root.down ? Theme.primaryPressed : root.hovered ? Theme.primaryHover : Theme.primary
            case AppButton.Danger:
                return root.down || root.hovered ? Theme.dangerHover : Theme.danger
            case AppButton.Soft:
                return root.down || root.hovered ? Theme.selected : Theme.primarySoft
            default:
                return root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
            }
        }
        readonly property color ink: {
            switch (root.variant) {
            case AppButton.Primary:
                return Theme.onPrimary
            case AppButton.Danger:
                return Theme.onDanger
            case AppButton.Soft:
                return Theme.onPrimarySoft
            case AppButton.Text:
                return Theme.link
            case AppButton.DangerText:
                return Theme.onDangerSoft
            default:
                return Theme.text
            }
        }
        readonly property bool bare: root.variant === AppButton.Text || root.variant === AppButton.DangerText
        readonly property color inkNow: d.live ? d.ink : Theme.disabled
    }

    enabled: !root.busy
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    implicitHeight: d.small ? 32 : root.size === AppButton.Large ? 44 : 36
    implicitWidth: Math.max(implicitHeight, label.implicitWidth + leftPadding + rightPadding
                            + (root.iconName === "" ? 0 : symbol.size + content.spacing))
    leftPadding: d.small ? 12 : 16
    rightPadding: leftPadding
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.busy ? qsTr("Working") : ""
    Accessible.onPressAction: root.activate()
    Keys.onReturnPressed: root.activate()
    Keys.onEnterPressed: root.activate()

    contentItem: Item {
        implicitHeight: label.implicitHeight

        Row {
            id: content
            anchors.centerIn: parent
            spacing: 8

            Spinner {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.busy
                size: 16
                color: d.ink
                trackColor: "transparent"
            }
            AppIcon {
                id: symbol
                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== "" && !root.busy
                icon: root.iconName
                size: d.small ? 16 : 18
                color: d.inkNow
            }
            AppLabel {
                id: label
                anchors.verticalCenter: parent.verticalCenter
                width: root.width < root.implicitWidth ? root.availableWidth - x : implicitWidth
                text: root.text
                bold: true
                size: d.small || d.bare ? Theme.fontSmall : root.size === AppButton.Large ? Theme.fontTitle : Theme.fontBody
                lineHeight: d.small || d.bare ? Theme.lineSmall : Theme.lineBody
                color: d.inkNow
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusMd
        color: d.live ? d.fill : d.bare ? "transparent" : Theme.sunken
        border.width: root.variant === AppButton.Outline ? 1 : 0
        border.color: d.live ? Theme.control : Theme.border
        Behavior on color {
            ColorAnimation {
                duration: Theme.durFast
                easing.type: Theme.easeFast
            }
        }

        FocusRing {
            anchors.fill: parent
            anchors.margins: -4
            radius: Theme.radiusMd + 4
            shown: root.visualFocus
        }
    }
}
