// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls
import Skein.Style

// The strip above the panes with the newest announcement, until somebody closes it here.
Item {
    id: root

    required property WorldViewModel world

    signal channelWanted(string key)

    QtObject {
        id: d
        readonly property bool shown: root.world.announcementText !== ""
        // What is said stays while the strip goes away
        property string sender: ""
        property string words: ""

        function keep(): void {
            if (!d.shown)
                return
            d.sender = root.world.announcementSender
            d.words = root.world.announcementText
        }
    }

    implicitHeight: d.shown ? 40 : 0
    clip: true
    Component.onCompleted: d.keep()
    Behavior on implicitHeight {
        NumberAnimation {
            duration: Theme.durSlow
            easing.type: Theme.easeIn
        }
    }

    Connections {
        target: root.world

        function onChanged(): void {
            d.keep()
        }
    }
    Banner {
        objectName: "announcement"
        width: root.width
        visible: root.height > 0
        tone: Banner.Info
        lead: qsTr("%1:", "who made an announcement").arg(d.sender)
        text: d.words
        actionText: qsTr("Read")
        closable: true
        onActionTriggered: root.channelWanted(root.world.key)
        onClosed: root.world.dismissAnnouncement()
    }
}
