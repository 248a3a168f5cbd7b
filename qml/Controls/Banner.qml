// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// A strip above the panes (40) or inside one (36, rounded) about a state that lasts.
Rectangle {
    id: root

    enum Tone { Warning, Success, Danger, Info }

    required property string text
    property string lead: "" // bold, before the text
    property int tone: Banner.Warning
    property string iconName: ["wifi-off", "check", "lock", "megaphone"][root.tone]
    property string actionText: ""
    property bool closable: false
    property bool inPane: false

    signal actionTriggered()
    signal closed()

    QtObject {
        id: d
        readonly property color ink: [Theme.onWarningSoft, Theme.onSuccessSoft, Theme.onDangerSoft, Theme.onPrimarySoft][root.tone]
    }

    implicitWidth: 400
    implicitHeight: root.inPane ? 36 : 40
    radius: root.inPane ? Theme.radiusMd : 0
    color: [Theme.warningSoft, Theme.successSoft, Theme.dangerSoft, Theme.primarySoft][root.tone]
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.lead === "" ? root.text : root.lead + " " + root.text

    AppIcon {
        id: symbol
        anchors.verticalCenter: parent.verticalCenter
        x: root.inPane ? 12 : 20
        icon: root.iconName
        size: root.inPane ? 16 : 18
        color: d.ink
    }
    SmallLabel {
        id: start
        anchors.left: symbol.right
        anchors.leftMargin: root.inPane ? 8 : 10
        anchors.verticalCenter: parent.verticalCenter
        visible: root.lead !== ""
        text: root.lead
        bold: true
        color: d.ink
        Accessible.ignored: true
    }
    SmallLabel {
        anchors.left: start.visible ? start.right : symbol.right
        anchors.leftMargin: start.visible ? 4 : root.inPane ? 8 : 10
        anchors.right: end.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        color: d.ink
        Accessible.ignored: true
    }
    Row {
        id: end
        anchors.right: parent.right
        anchors.rightMargin: root.inPane || !root.closable ? 12 : 10
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        TextLink {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.actionText !== ""
            height: 32
            text: root.actionText
            size: Theme.fontSmall
            bold: true
            ink: d.ink
            onClicked: root.actionTriggered()
        }
        IconButton {
            visible: root.closable
            size: 32
            iconSize: 16
            iconName: "x"
            iconColor: d.ink
            text: qsTr("Close")
            onClicked: root.closed()
        }
    }
}
