// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// The search box of a list: 36 high on a sunken ground. Esc clears it first. Arrow down asks for the results.
T.TextField {
    id: root

    property string shortcutText: "" // shown as a key cap while empty

    signal cleared()
    signal resultsWanted()

    implicitWidth: 240
    implicitHeight: 36
    leftPadding: 34
    rightPadding: 34
    verticalAlignment: TextInput.AlignVCenter
    font.pixelSize: Theme.fontSmall
    color: root.enabled ? Theme.text : Theme.disabled
    selectionColor: Theme.primary
    selectedTextColor: Theme.onPrimary
    selectByMouse: true
    placeholderText: qsTr("Search")
    Accessible.role: Accessible.EditableText
    Accessible.name: root.placeholderText
    Accessible.searchEdit: true
    Keys.onEscapePressed: event => {
        event.accepted = root.length > 0
        if (event.accepted) {
            root.clear()
            root.cleared()
        }
    }
    Keys.onDownPressed: root.resultsWanted()

    background: Rectangle {
        radius: Theme.radiusMd
        color: Theme.sunken
        border.width: root.activeFocus ? 2 : 0
        border.color: Theme.focus

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            x: 10
            icon: "search"
            size: 16
        }
        SmallLabel {
            anchors.left: parent.left
            anchors.leftMargin: root.leftPadding
            anchors.right: cap.visible ? cap.left : parent.right
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            visible: root.length === 0 && root.preeditText === ""
            text: root.placeholderText
            color: Theme.text3
            Accessible.ignored: true
        }
        KeyCap {
            id: cap
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: 10
            visible: root.shortcutText !== "" && root.length === 0 && !root.activeFocus
            text: root.shortcutText
        }
    }

    IconButton {
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: 2
        visible: root.length > 0
        size: 32
        iconSize: 14
        iconName: "x"
        text: qsTr("Clear")
        onClicked: {
            root.clear()
            root.cleared()
            root.forceActiveFocus()
        }
    }
}
