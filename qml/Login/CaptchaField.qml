// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// The picture, a button for another one, and what the user reads in it.
ColumnLayout {
    id: root

    required property CaptchaViewModel captcha
    property alias text: field.text

    signal accepted()

    Connections {
        target: root.captcha
        function onRenewed(): void {
            field.clear()
            if (root.visible && root.captcha.errorText !== "")
                field.input.forceActiveFocus()
        }
    }

    spacing: 6

    SmallLabel {
        text: qsTr("Are you a person?")
        bold: true
        color: Theme.text
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space8

        Rectangle {
            objectName: "captchaPicture"
            implicitWidth: 162
            implicitHeight: 58
            radius: Theme.radiusMd
            color: Theme.sunken
            border.width: 1
            border.color: Theme.border
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("A picture of five bent letters and digits")

            Image {
                anchors.fill: parent
                anchors.margins: 1
                source: root.captcha.image
                fillMode: Image.PreserveAspectFit
                smooth: true
                mipmap: true
            }
            Spinner {
                anchors.centerIn: parent
                visible: root.captcha.loading
            }
        }
        IconButton {
            objectName: "anotherPicture"
            iconName: "refresh"
            text: qsTr("Another picture")
            enabled: !root.captcha.loading
            onClicked: root.captcha.reload()
        }
        Item {
            Layout.fillWidth: true
        }
    }
    AppTextField {
        id: field
        objectName: "captchaText"
        Layout.fillWidth: true
        placeholderText: qsTr("What you read in the picture")
        errorText: root.captcha.errorText
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhLatinOnly
        maximumLength: 16
        onAccepted: root.accepted()
    }
}
