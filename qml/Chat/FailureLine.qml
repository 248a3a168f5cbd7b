// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import Skein.Style

// Why a message was not sent, and what to do about it.
Row {
    id: root

    required property string reason
    required property real maximumWidth

    signal retryWanted()
    signal discardWanted()

    spacing: 4

    CaptionLabel {
        width: Math.min(implicitWidth, root.maximumWidth - retry.width - discard.width - 40)
        text: root.reason === "" ? qsTr("Not sent") : qsTr("Not sent — %1").arg(root.reason)
        color: Theme.onDangerSoft
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    CaptionLabel {
        text: "·"
        color: Theme.onDangerSoft
        Accessible.ignored: true
    }
    TextLink {
        id: retry
        objectName: "retry"
        text: qsTr("Retry")
        bold: true
        ink: Theme.onDangerSoft
        onClicked: root.retryWanted()
    }
    CaptionLabel {
        text: "·"
        color: Theme.onDangerSoft
        Accessible.ignored: true
    }
    TextLink {
        id: discard
        objectName: "discard"
        text: qsTr("Delete")
        ink: Theme.onDangerSoft
        onClicked: root.discardWanted()
    }
}
