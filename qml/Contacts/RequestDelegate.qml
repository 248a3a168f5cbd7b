// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls
import Skein.Style

// One request: who, the note, and the answer or the buttons for it.
Rectangle {
    id: root

    required property string key
    required property string name
    required property url avatarSource
    required property string note
    required property string timeText
    required property bool pending
    required property bool accepted
    required property string stateText
    required property bool incoming

    signal acceptWanted(string accountKey)
    signal rejectWanted(string accountKey)

    implicitHeight: Math.max(76, words.implicitHeight + 28)
    color: Theme.pane
    border.width: 1
    border.color: Theme.border
    radius: Theme.radiusLg
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([root.name, root.note, root.timeText, root.stateText])

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        spacing: 14

        Avatar {
            size: 48
            name: root.name
            seed: root.key
            source: root.avatarSource
            Accessible.ignored: true
        }
        ColumnLayout {
            id: words
            Layout.fillWidth: true
            spacing: 0

            Row {
                id: line
                Layout.fillWidth: true
                spacing: 8

                BodyLabel {
                    width: Math.min(implicitWidth, line.width - time.width - 8)
                    text: root.name
                    bold: true
                    Accessible.ignored: true
                }
                CaptionLabel {
                    id: time
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.timeText
                    Accessible.ignored: true
                }
            }
            SmallLabel {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.note
                wrapMode: Text.Wrap
                maximumLineCount: 4
                Accessible.ignored: true
            }
        }
        AppButton {
            objectName: "reject"
            visible: root.pending && root.incoming
            variant: AppButton.Outline
            size: AppButton.Small
            text: qsTr("Reject")
            Accessible.name: qsTr("Reject %1").arg(root.name)
            onClicked: root.rejectWanted(root.key)
        }
        AppButton {
            objectName: "accept"
            visible: root.pending && root.incoming
            size: AppButton.Small
            text: qsTr("Accept")
            Accessible.name: qsTr("Accept %1").arg(root.name)
            onClicked: root.acceptWanted(root.key)
        }
        AppIcon {
            visible: root.stateText !== ""
            icon: root.pending ? "clock" : root.accepted ? "check" : "ban"
            size: 16
        }
        SmallLabel {
            objectName: "state"
            visible: text !== ""
            text: root.stateText
        }
    }
}
