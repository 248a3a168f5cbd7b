// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Controls
import Skein.Style

// The rail's own avatar: opens what belongs to the account. Its badge counts what is unread in the other accounts.
T.AbstractButton {
    id: root

    required property string nickname
    required property string accountKey
    required property url avatar
    required property string presence
    required property int unreadElsewhere

    implicitWidth: 40
    implicitHeight: 40
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    text: qsTr("Switch account")
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: Words.joined([root.nickname, root.text, root.unreadElsewhere > 0 ? badge.Accessible.name : ""])
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Avatar {
            size: 40
            name: root.nickname
            seed: root.accountKey
            source: root.avatar
            presence: root.presence
            ringColor: Theme.rail
            Accessible.ignored: true
        }
        Rectangle {
            x: root.width - width + 6
            y: -6
            visible: root.unreadElsewhere > 0
            width: badge.width + 4
            height: badge.height + 4
            radius: height / 2
            antialiasing: true
            color: Theme.rail

            UnreadBadge {
                id: badge
                objectName: "unreadElsewhere"
                anchors.centerIn: parent
                count: root.unreadElsewhere
                Accessible.ignored: true
            }
        }
    }
    background: Item {
        FocusRing {
            anchors.fill: parent
            anchors.margins: -4
            radius: height / 2
            border.color: Theme.railIconActive
            shown: root.visualFocus
        }
    }

    ButtonToolTip {
        button: root
        shortcutText: "Ctrl Shift 1–9"
    }
}
