// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// One short notice. It goes after 4 s, with an action after 8 s; errors stay until they are closed; pointing at it waits.
Item {
    id: root

    enum Tone { Info, Success, Error }

    required property string text
    property int tone: Toast.Info
    property string caption: ""
    property string actionText: ""

    signal actionTriggered()
    signal expired()

    implicitWidth: Metrics.toastWidth
    implicitHeight: Math.max(48, words.implicitHeight + 24)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Words.joined([root.tone === Toast.Error ? qsTr("Error") : "", root.text, root.caption])

    PopupGround {
        id: ground
        width: root.width
        height: root.height
        depth: 2
    }
    AppIcon {
        x: 14
        y: 14
        icon: ["info", "check", "alert"][root.tone]
        size: 20
        color: [Theme.link, Theme.success, Theme.onDangerSoft][root.tone]
    }
    Column {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: 46
        anchors.right: action.visible ? action.left : close.visible ? close.left : parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter

        BodyLabel {
            width: parent.width
            text: root.text
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }
        CaptionLabel {
            width: parent.width
            visible: text !== ""
            text: root.caption
            color: Theme.text2
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }
    }
    TextLink {
        id: action
        anchors.right: close.visible ? close.left : parent.right
        anchors.rightMargin: close.visible ? 4 : 14
        anchors.verticalCenter: parent.verticalCenter
        visible: root.actionText !== ""
        text: root.actionText
        size: Theme.fontSmall
        bold: true
        onClicked: root.actionTriggered()
    }
    IconButton {
        id: close
        anchors.right: parent.right
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        visible: root.tone === Toast.Error
        size: 32
        iconSize: 14
        iconName: "x"
        text: qsTr("Close")
        inPopup: true
        onClicked: root.expired()
    }
    HoverHandler {
        id: pointer
    }
    Timer {
        interval: root.actionText === "" ? 4000 : 8000
        running: root.tone !== Toast.Error && !pointer.hovered
        onTriggered: root.expired()
    }
}
