// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// Chinese or English, each in its own words.
Row {
    id: root

    required property string language

    signal chosen(string language)

    spacing: Theme.space12

    AppIcon {
        anchors.verticalCenter: parent.verticalCenter
        icon: "lang"
        size: 16
    }
    SegmentedControl {
        accessibleName: qsTr("Language")
        currentIndex: root.language === "zh_CN" ? 0 : 1

        SegmentedButton {
            text: "中文"
            onClicked: root.chosen("zh_CN")
        }
        SegmentedButton {
            text: "English"
            onClicked: root.chosen("en")
        }
    }
}
