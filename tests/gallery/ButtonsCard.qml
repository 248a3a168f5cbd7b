// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

GalleryCard {
    title: qsTr("Buttons and icon buttons")

    Row {
        spacing: 10
        AppButton {
            text: "Default"
        }
        AppButton {
            text: "Disabled"
            enabled: false
        }
        AppButton {
            text: "Busy"
            busy: true
        }
    }
    Row {
        spacing: 10
        AppButton {
            text: "Outline"
            variant: AppButton.Outline
        }
        AppButton {
            text: "Soft"
            variant: AppButton.Soft
        }
        AppButton {
            text: "Text"
            variant: AppButton.Text
        }
    }
    Row {
        spacing: 10
        AppButton {
            text: "Remove"
            variant: AppButton.Danger
        }
        AppButton {
            text: "Sign out"
            variant: AppButton.DangerText
        }
        AppButton {
            text: "Small"
            iconName: "user-plus"
            size: AppButton.Small
        }
    }
    Row {
        spacing: 6
        IconButton {
            iconName: "search"
            text: "Search"
        }
        IconButton {
            iconName: "search"
            text: "Search"
            checked: true
        }
        IconButton {
            iconName: "search"
            text: "Search"
            enabled: false
        }
    }
}
