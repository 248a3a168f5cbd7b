// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls
import Skein.Style

// The strip above the panes while the line is down, for a moment after it came back, and while the certificate is another.
Item {
    id: root

    required property ConnectionViewModel connection

    signal reviewWanted()

    QtObject {
        id: d
        property bool dismissed: false
        readonly property bool due: root.connection.bannerTitle !== "" || root.connection.bannerText !== ""
        readonly property bool replaced: root.connection.certificateReplaced
        readonly property bool shown: d.due && !d.dismissed
    }

    implicitHeight: d.shown ? 40 : 0
    clip: true
    Behavior on implicitHeight {
        NumberAnimation {
            duration: Theme.durSlow
            easing.type: Theme.easeIn
        }
    }

    Connections {
        target: root.connection

        function onStateChanged(): void {
            d.dismissed = false
        }
    }
    Banner {
        objectName: "banner"
        width: root.width
        visible: root.height > 0
        tone: d.replaced ? Banner.Danger : root.connection.justReturned ? Banner.Success : Banner.Warning
        lead: root.connection.bannerTitle
        text: root.connection.bannerText
        actionText: d.replaced ? qsTr("Review")
                  : root.connection.state === ConnectionViewModel.Offline ? qsTr("Retry now") : ""
        closable: !d.replaced
        onActionTriggered: {
            if (d.replaced)
                root.reviewWanted()
            else
                root.connection.retryNow()
        }
        onClosed: d.dismissed = true
    }
}
