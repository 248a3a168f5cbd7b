// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// A small word in a coloured box: a role, a department, "Found on LAN".
Rectangle {
    id: root

    enum Tone { Neutral, Primary, Accent, Success, Danger }

    required property string text
    property int tone: Tag.Neutral

    implicitWidth: label.implicitWidth + 10
    implicitHeight: 16
    radius: Theme.radiusXs
    color: [Theme.sunken, Theme.primarySoft, Theme.accentSoft, Theme.successSoft, Theme.dangerSoft][root.tone]

    MicroLabel {
        id: label
        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - 10)
        text: root.text
        color: [Theme.text2, Theme.onPrimarySoft, Theme.onAccentSoft, Theme.onSuccessSoft, Theme.onDangerSoft][root.tone]
    }
}
