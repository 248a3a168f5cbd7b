// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// What a page says when it has nothing to show: art or an icon, a title, a sentence, at most one button.
Column {
    id: root

    required property string title
    property string text: ""
    property string actionText: ""
    property string iconName: "" // instead of the art
    property bool compact: false

    signal actionTriggered()

    width: Math.min(parent ? parent.width : 360, 360)
    spacing: 2
    Accessible.role: Accessible.Grouping
    Accessible.name: Words.joined([root.title, root.text])

    Image {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.iconName === ""
        source: Theme.dark ? "qrc:/skein/art/empty-dark.svg" : "qrc:/skein/art/empty-light.svg"
        width: root.compact ? 168 : 240
        height: root.compact ? 98 : 140
        sourceSize.width: width
        sourceSize.height: height
    }
    AppIcon {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.iconName !== ""
        icon: root.iconName
        size: 40
        color: Theme.text3
    }
    Item {
        width: 1
        height: 8
    }
    BodyLabel {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.title
        bold: true
        wrapMode: Text.Wrap
    }
    SmallLabel {
        width: parent.width
        visible: text !== ""
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        wrapMode: Text.Wrap
    }
    Item {
        width: 1
        height: 12
        visible: button.visible
    }
    AppButton {
        id: button
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.actionText !== ""
        text: root.actionText
        onClicked: root.actionTriggered()
    }
}
