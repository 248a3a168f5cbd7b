// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls
import Skein.Style

// One step of the welcome: what it is good for, and the button that does it.
Rectangle {
    id: root

    required property string iconName
    required property string title
    required property string sentence
    required property string action
    property bool primary: false

    signal chosen()

    implicitHeight: content.implicitHeight + 40
    radius: Theme.radiusLg
    color: Theme.pane
    border.width: 1
    border.color: Theme.border

    ColumnLayout {
        id: content
        anchors.fill: parent
        anchors.margins: 19
        anchors.topMargin: 20
        spacing: 0

        Rectangle {
            Layout.bottomMargin: Theme.space12
            implicitWidth: 40
            implicitHeight: 40
            radius: Theme.radiusRow
            color: Theme.primarySoft

            AppIcon {
                anchors.centerIn: parent
                icon: root.iconName
                color: Theme.onPrimarySoft
            }
        }
        TitleLabel {
            Layout.fillWidth: true
            text: root.title
        }
        SmallLabel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            verticalAlignment: Text.AlignTop
            wrapMode: Text.Wrap
            text: root.sentence
        }
        AppButton {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
            size: AppButton.Small
            variant: root.primary ? AppButton.Primary : AppButton.Outline
            text: root.action
            onClicked: root.chosen()
        }
    }
}
