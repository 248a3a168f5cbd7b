// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// Which server is asked and whether it is the one we know. "Change" turns the card into an address field.
Rectangle {
    id: root

    required property string name
    required property string address
    required property string errorText // why the address cannot be used, or empty
    required property string fingerprint
    required property int trust // of LoginViewModel.Trust

    signal addressChosen(string address)
    signal retryWanted()

    QtObject {
        id: d
        readonly property bool unreachable: root.trust === LoginViewModel.Unreachable
        property bool editing: root.address === "" || root.errorText !== ""

        function choose(): void {
            if (field.text.trim() === "")
                return
            d.editing = false
            root.addressChosen(field.text.trim())
        }
        function edit(): void {
            d.editing = true
            field.text = root.address
            field.input.forceActiveFocus()
            field.selectAll()
        }
        readonly property string trustText: root.trust === LoginViewModel.Verified ? qsTr("Verified")
                                          : root.trust === LoginViewModel.Unverified ? qsTr("First visit")
                                          : root.trust === LoginViewModel.Asking ? qsTr("Connecting…")
                                          : root.trust === LoginViewModel.Unreachable ? qsTr("Not reachable") : ""
    }

    implicitHeight: (d.editing ? editor.implicitHeight : shown.implicitHeight) + 24
    radius: Theme.radiusLg
    color: Theme.sunken
    border.width: 1
    border.color: Theme.border

    RowLayout {
        id: shown
        anchors.fill: parent
        anchors.leftMargin: 14
        anchors.rightMargin: 8
        visible: !d.editing
        spacing: 12

        Rectangle {
            implicitWidth: 40
            implicitHeight: 40
            radius: Theme.radiusRow
            color: Theme.primarySoft

            AppIcon {
                anchors.centerIn: parent
                icon: "server"
                color: Theme.onPrimarySoft
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            BodyLabel {
                objectName: "serverName"
                Layout.fillWidth: true
                bold: true
                text: root.name === "" ? root.address : root.name
            }
            Row {
                id: line
                Layout.fillWidth: true
                spacing: 4

                CaptionLabel {
                    width: Math.min(implicitWidth, line.width - mark.width - word.width - 8)
                    visible: root.name !== ""
                    color: Theme.text2
                    text: root.address + " ·"
                    elide: Text.ElideMiddle
                }
                AppIcon {
                    id: mark
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.trust !== LoginViewModel.Asking && root.trust !== LoginViewModel.Unknown
                    icon: root.trust === LoginViewModel.Verified ? "lock" : "alert"
                    size: 14
                    color: d.unreachable ? Theme.onDangerSoft
                         : root.trust === LoginViewModel.Unverified ? Theme.warning : Theme.text2
                }
                CaptionLabel {
                    id: word
                    objectName: "trust"
                    color: d.unreachable ? Theme.onDangerSoft : Theme.text2
                    text: d.trustText
                }
            }
            CaptionLabel {
                Layout.fillWidth: true
                objectName: "fingerprint"
                visible: root.trust === LoginViewModel.Unverified && root.fingerprint !== ""
                text: root.fingerprint
                font.family: "Noto Sans Mono CJK SC"
                size: Theme.fontMicro
                lineHeight: Theme.lineMicro
                wrapMode: Text.Wrap
            }
        }
        AppButton {
            Layout.rightMargin: -8
            visible: d.unreachable
            variant: AppButton.Text
            size: AppButton.Small
            text: qsTr("Retry")
            onClicked: root.retryWanted()
        }
        AppButton {
            objectName: "change"
            variant: AppButton.Text
            size: AppButton.Small
            text: qsTr("Change")
            onClicked: d.edit()
        }
    }
    ColumnLayout {
        id: editor
        anchors.fill: parent
        anchors.margins: 12
        visible: d.editing
        spacing: 12

        AppTextField {
            id: field
            objectName: "address"
            Layout.fillWidth: true
            boxHeight: 40
            iconName: "server"
            label: qsTr("Server address")
            placeholderText: qsTr("192.168.1.10 or chat.example")
            errorText: root.errorText
            inputMethodHints: Qt.ImhUrlCharactersOnly
            onAccepted: d.choose()
            Keys.onEscapePressed: event => {
                event.accepted = root.address !== ""
                d.editing = root.address === ""
            }
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 8

            AppButton {
                visible: root.address !== ""
                variant: AppButton.Outline
                size: AppButton.Small
                text: qsTr("Cancel")
                onClicked: d.editing = false
            }
            AppButton {
                objectName: "useServer"
                size: AppButton.Small
                text: qsTr("Use this server")
                enabled: field.text.trim() !== ""
                onClicked: d.choose()
            }
        }
    }
}
