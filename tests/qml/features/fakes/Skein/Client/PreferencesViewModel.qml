// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    enum Theme { System, Light, Dark }

    property string language: "en"
    property int theme: PreferencesViewModel.Light
    property bool dark: theme === PreferencesViewModel.Dark
    property int messageTextSize: 14
    property bool sendWithEnter: true
    property bool reduceMotion: false
    property bool notifications: true
    property bool notificationPreview: true
    property int awayMinutes: 10
    property int listWidth: 0
    property list<string> recentEmojis
}
