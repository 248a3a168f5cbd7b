// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Controls
import Skein.Style

// Requests of one direction, those that wait first.
ListView {
    id: root

    required property bool incoming

    signal acceptWanted(string accountKey)
    signal rejectWanted(string accountKey)

    readonly property FocusFollower follower: FocusFollower {
        area: root
    }

    clip: true
    spacing: 8
    bottomMargin: Theme.space20
    boundsBehavior: Flickable.StopAtBounds
    section.property: "section"
    section.delegate: CaptionLabel {
        required property string section

        height: 46
        topPadding: 14
        text: section
        bold: true
        color: Theme.text2
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Requests")
    T.ScrollBar.vertical: AppScrollBar {}
    delegate: RequestDelegate {
        width: root.width
        incoming: root.incoming
        onAcceptWanted: accountKey => root.acceptWanted(accountKey)
        onRejectWanted: accountKey => root.rejectWanted(accountKey)
    }
}
