// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A one-line input: label above, icon, input, eye for passwords, error below. `accepted` is Enter.
T.Control {
    id: root

    property alias text: field.text
    property alias input: field
    property alias placeholderText: field.placeholderText
    property alias maximumLength: field.maximumLength
    property alias readOnly: field.readOnly
    property alias validator: field.validator
    property alias inputMethodHints: field.inputMethodHints
    property string label: ""
    property string iconName: ""
    property string errorText: ""
    property string hintText: ""
    property bool password: false
    property int boxHeight: 44 // 40 in dialogs
    readonly property bool hasError: root.errorText !== ""

    signal accepted()
    signal edited()

    function selectAll(): void {
        field.selectAll()
    }
    function clear(): void {
        field.clear()
    }

    QtObject {
        id: d
        property bool revealed: false
    }

    focusPolicy: Qt.StrongFocus
    implicitWidth: 240
    implicitHeight: column.implicitHeight
    onActiveFocusChanged: if (activeFocus && !eye.activeFocus)
        field.forceActiveFocus(root.focusReason)

    contentItem: Column {
        id: column
        spacing: 4

        SmallLabel {
            visible: root.label !== ""
            width: parent.width
            bottomPadding: 2
            text: root.label
            bold: true
            color: Theme.text
        }
        Rectangle {
            id: box
            width: parent.width
            height: root.boxHeight
            radius: Theme.radiusMd
            color: root.enabled ? "transparent" : Theme.sunken
            border.width: field.activeFocus || root.hasError ? 2 : 1
            border.color: !root.enabled ? Theme.border
                        : root.hasError ? Theme.danger
                        : field.activeFocus ? Theme.focus : Theme.control

            AppIcon {
                id: lead
                anchors.verticalCenter: parent.verticalCenter
                x: 14
                visible: root.iconName !== ""
                icon: root.iconName
                size: 16
                color: root.enabled ? Theme.text2 : Theme.disabled
            }
            T.TextField {
                id: field
                anchors.left: lead.visible ? lead.right : parent.left
                anchors.right: trail.left
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                leftPadding: lead.visible ? 10 : 12
                rightPadding: 4
                verticalAlignment: TextInput.AlignVCenter
                font.pixelSize: Theme.fontBody
                color: root.enabled ? Theme.text : Theme.disabled
                placeholderTextColor: root.enabled ? Theme.text3 : Theme.disabled
                selectionColor: Theme.primary
                selectedTextColor: Theme.onPrimary
                selectByMouse: true
                clip: contentWidth > width
                echoMode: root.password && !d.revealed ? TextInput.Password : TextInput.Normal
                passwordCharacter: "•"
                Accessible.role: Accessible.EditableText
                Accessible.name: root.label !== "" ? root.label : placeholderText
                Accessible.description: root.hasError ? root.errorText : root.hintText
                Accessible.passwordEdit: root.password
                onAccepted: root.accepted()
                onTextEdited: root.edited()

                BodyLabel {
                    anchors.fill: parent
                    anchors.leftMargin: field.leftPadding
                    anchors.rightMargin: field.rightPadding
                    visible: field.length === 0 && field.preeditText === ""
                    text: field.placeholderText
                    color: field.placeholderTextColor
                    Accessible.ignored: true
                }
            }
            Item {
                id: trail
                anchors.right: parent.right
                anchors.rightMargin: eye.visible ? 6 : 12
                anchors.verticalCenter: parent.verticalCenter
                width: eye.visible ? eye.width : alarm.visible ? alarm.width : 0
                height: eye.height

                IconButton {
                    id: eye
                    visible: root.password
                    size: 32
                    iconSize: 16
                    iconName: d.revealed ? "eye-off" : "eye"
                    text: d.revealed ? qsTr("Hide password") : qsTr("Show password")
                    onClicked: d.revealed = !d.revealed
                }
                AppIcon {
                    id: alarm
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.hasError && !root.password
                    icon: "alert"
                    size: 16
                    color: Theme.text2
                }
            }
        }
        CaptionLabel {
            visible: root.hasError || root.hintText !== ""
            width: parent.width
            wrapMode: Text.Wrap
            text: root.hasError ? root.errorText : root.hintText
            color: root.hasError ? Theme.onDangerSoft : Theme.text3
            Accessible.role: root.hasError ? Accessible.AlertMessage : Accessible.StaticText
            Accessible.name: text
        }
    }
}
