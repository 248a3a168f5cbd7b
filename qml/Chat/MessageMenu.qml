// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// What can be done with one message.
AppMenu {
    id: root

    required property ChatViewModel chat

    signal personWanted(string accountKey)

    // The choices are those of the moment: the row may change or go while the menu is open.
    function show(frame: MessageFrame, x: real, y: real): void {
        if (frame === null)
            return
        d.key = frame.key
        d.senderKey = frame.own ? "" : frame.senderKey
        d.hasText = frame.text !== ""
        d.failed = frame.delivery === Delivery.Failed
        d.recallable = frame.recallable
        root.popup(frame, x, y)
    }

    QtObject {
        id: d
        property string key: ""
        property string senderKey: "" // empty: the user himself
        property bool hasText: false
        property bool failed: false
        property bool recallable: false
    }

    AppMenuItem {
        objectName: "copy"
        visible: d.hasText
        iconName: "copy"
        text: qsTr("Copy")
        onTriggered: root.chat.copyText(d.key)
    }
    AppMenuItem {
        objectName: "person"
        visible: d.senderKey !== ""
        iconName: "user"
        text: qsTr("Contact card")
        onTriggered: root.personWanted(d.senderKey)
    }
    AppMenuItem {
        objectName: "retry"
        visible: d.failed
        iconName: "refresh"
        text: qsTr("Send again")
        onTriggered: root.chat.retry(d.key)
    }
    AppMenuSeparator {
        visible: (d.recallable || d.failed) && d.hasText
    }
    AppMenuItem {
        objectName: "discard"
        visible: d.failed
        iconName: "trash"
        danger: true
        text: qsTr("Delete")
        onTriggered: root.chat.discard(d.key)
    }
    AppMenuItem {
        objectName: "recall"
        visible: d.recallable
        iconName: "trash"
        danger: true
        text: qsTr("Recall for everyone")
        onTriggered: root.chat.recall(d.key)
    }
}
