// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Skein.Client
import Skein.Controls
import Skein.Style

// Light or dark, the size of messages, motion.
SettingsCard {
    id: root

    required property PreferencesViewModel preferences

    QtObject {
        id: d

        // The slider's five steps are 12, 13, 14, 16 and 18 px.
        function stepOf(pixels: int): int {
            return pixels <= 14 ? pixels - 12 : pixels <= 16 ? 3 : 4
        }
        function pixelsOf(step: int): int {
            return step <= 2 ? 12 + step : step === 3 ? 16 : 18
        }
    }

    iconName: "palette"
    title: qsTr("Appearance")

    RowLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space8
        spacing: 12

        T.ButtonGroup {
            id: themes
        }
        ThemeTile {
            objectName: "light"
            Layout.fillWidth: true
            T.ButtonGroup.group: themes
            dark: false
            text: qsTr("Light")
            checked: root.preferences.theme === PreferencesViewModel.Light
            onClicked: root.preferences.theme = PreferencesViewModel.Light
        }
        ThemeTile {
            objectName: "dark"
            Layout.fillWidth: true
            T.ButtonGroup.group: themes
            dark: true
            text: qsTr("Dark")
            checked: root.preferences.theme === PreferencesViewModel.Dark
            onClicked: root.preferences.theme = PreferencesViewModel.Dark
        }
        ThemeTile {
            objectName: "system"
            Layout.fillWidth: true
            T.ButtonGroup.group: themes
            dark: false
            split: true
            text: qsTr("System")
            checked: root.preferences.theme === PreferencesViewModel.System
            onClicked: root.preferences.theme = PreferencesViewModel.System
        }
    }
    SettingsRow {
        Layout.fillWidth: true
        title: qsTr("Message text size")

        AppLabel {
            size: Theme.fontMicro
            lineHeight: Theme.lineMicro
            text: "A"
            Accessible.ignored: true
        }
        AppSlider {
            objectName: "textSize"
            Layout.preferredWidth: 150
            Layout.fillWidth: true
            Layout.maximumWidth: 150
            accessibleName: qsTr("Message text size")
            valueText: qsTr("%1 px").arg(root.preferences.messageTextSize)
            from: 0
            to: 4
            stepSize: 1
            snapMode: T.Slider.SnapAlways
            value: d.stepOf(root.preferences.messageTextSize)
            onMoved: root.preferences.messageTextSize = d.pixelsOf(Math.round(value))
        }
        AppLabel {
            size: Theme.fontTitleM
            lineHeight: Theme.lineTitleM
            text: "A"
            Accessible.ignored: true
        }
        SmallLabel {
            Layout.minimumWidth: 40
            horizontalAlignment: Text.AlignRight
            text: qsTr("%1 px").arg(root.preferences.messageTextSize)
        }
    }
    Divider {
        Layout.fillWidth: true
    }
    SettingsRow {
        Layout.fillWidth: true
        title: qsTr("Reduce motion")

        AppSwitch {
            objectName: "reduceMotion"
            accessibleName: qsTr("Reduce motion")
            checked: root.preferences.reduceMotion
            onToggled: root.preferences.reduceMotion = checked
        }
    }
}
