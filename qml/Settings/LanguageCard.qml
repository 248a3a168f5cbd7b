// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls

// The language of the interface, and how a message is sent.
SettingsCard {
    id: root

    required property PreferencesViewModel preferences

    iconName: "lang"
    title: qsTr("Language and writing")

    SettingsRow {
        Layout.fillWidth: true
        title: qsTr("Interface language")

        AppComboBox {
            objectName: "language"
            accessibleName: qsTr("Interface language")
            model: ["中文", "English"]
            currentIndex: root.preferences.language === "zh_CN" ? 0 : 1
            onActivated: index => root.preferences.language = index === 0 ? "zh_CN" : "en"
        }
    }
    Divider {
        Layout.fillWidth: true
    }
    SettingsRow {
        Layout.fillWidth: true
        title: qsTr("Send with")

        AppComboBox {
            objectName: "sendWith"
            accessibleName: qsTr("Send with")
            model: ["Enter", "Ctrl+Enter"]
            currentIndex: root.preferences.sendWithEnter ? 0 : 1
            onActivated: index => root.preferences.sendWithEnter = index === 0
        }
    }
}
