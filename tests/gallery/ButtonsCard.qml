// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style
import Skein.Controls

GalleryCard {
    title: qsTr("Buttons and icon buttons")

    Row {
        spacing: 10

        MicroLabel {
            width: 58
            height: 36
            text: qsTr("Primary")
        }
        AppButton {
            text: qsTr("Default")
        }
        AppButton {
            text: qsTr("Small")
            size: AppButton.Small
            iconName: "user-plus"
        }
        AppButton {
            text: qsTr("Focus")

            FocusRing {
                anchors.fill: parent
                anchors.margins: -4
                radius: Theme.radiusMd + 4
                shown: true
            }
        }
    }
    Row {
        x: 68
        spacing: 10

        AppButton {
            text: qsTr("Disabled")
            enabled: false
        }
        AppButton {
            text: qsTr("Busy")
            busy: true
        }
        AppButton {
            text: qsTr("Sign in")
            size: AppButton.Large
        }
    }
    Row {
        spacing: 10

        MicroLabel {
            width: 58
            height: 36
            text: qsTr("Others")
        }
        AppButton {
            text: qsTr("Outline")
            variant: AppButton.Outline
        }
        AppButton {
            text: qsTr("Soft")
            variant: AppButton.Soft
        }
        AppButton {
            text: qsTr("Text")
            variant: AppButton.Text
        }
    }
    Row {
        spacing: 10

        MicroLabel {
            width: 58
            height: 36
            text: qsTr("Danger")
        }
        AppButton {
            text: qsTr("Remove")
            variant: AppButton.Danger
        }
        AppButton {
            text: qsTr("Sign out")
            variant: AppButton.DangerText
        }
    }
    Row {
        spacing: 6

        MicroLabel {
            width: 58
            height: 36
            text: qsTr("Icon")
        }
        IconButton {
            iconName: "search"
            text: qsTr("Search")
        }
        IconButton {
            iconName: "search"
            text: qsTr("Search")
            checkable: true
            checked: true
        }
        IconButton {
            iconName: "search"
            text: qsTr("Search")
            size: 32
        }
        IconButton {
            iconName: "search"
            text: qsTr("Search")
            enabled: false
        }
    }
}
