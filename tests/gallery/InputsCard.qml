// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

GalleryCard {
    id: root

    title: qsTr("Inputs, switches, choices")

    Row {
        spacing: 10

        AppTextField {
            width: (root.width - 42) / 2
            boxHeight: 40
            placeholderText: qsTr("Placeholder")
        }
        AppTextField {
            width: (root.width - 42) / 2
            boxHeight: 40
            iconName: "lock"
            password: true
            text: "hunter22"
        }
    }
    Row {
        spacing: 10

        AppTextField {
            width: (root.width - 42) / 2
            boxHeight: 40
            text: qsTr("Wrong code")
            errorText: qsTr("The captcha does not match. Try the new one.")
        }
        AppTextField {
            width: (root.width - 42) / 2
            boxHeight: 40
            enabled: false
            placeholderText: qsTr("Disabled")
        }
    }
    SearchField {
        width: root.width - 32
        placeholderText: qsTr("Search messages, people, files")
        shortcutText: "Ctrl K"
    }
    Row {
        spacing: 12

        AppSwitch {
            accessibleName: qsTr("Off")
        }
        AppSwitch {
            accessibleName: qsTr("On")
            checked: true
        }
        AppSwitch {
            accessibleName: qsTr("Disabled")
            enabled: false
        }
        AppCheckBox {
            text: qsTr("No")
        }
        AppCheckBox {
            text: qsTr("Yes")
            checked: true
        }
        AppRadioButton {
        }
        AppRadioButton {
            checked: true
        }
    }
    Row {
        spacing: 12

        SegmentedControl {
            accessibleName: qsTr("Density")

            SegmentedButton {
                text: qsTr("Comfortable")
            }
            SegmentedButton {
                text: qsTr("Compact")
            }
        }
        AppComboBox {
            accessibleName: qsTr("Language")
            model: ["English", "简体中文"]
        }
    }
    Row {
        spacing: 6

        Chip {
            text: qsTr("All")
            checked: true
        }
        Chip {
            text: qsTr("Unread 4")
        }
        Chip {
            text: qsTr("Mentions")
        }
    }
}
