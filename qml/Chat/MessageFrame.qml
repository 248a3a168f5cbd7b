// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls
import Skein.Style

// The frame of a message: sender, the content that the kind puts in, time and state beside it, and what went wrong below.
MessageLine {
    id: root

    required property ChatViewModel chat
    required property bool own
    required property string senderKey
    required property string senderName
    required property url senderAvatar
    required property string roleText
    required property bool showHeader
    required property bool showMeta
    required property string timeText
    required property string fullTimeText
    required property int delivery
    required property string failureText
    required property bool recallable
    required property string accessibleText

    default property alias content: slot.data
    // Room for the meta is kept whether it is shown or not: a text is laid out once.
    readonly property real contentWidthMax: Math.min(Metrics.bubbleWidthMax(root.columnWidth - d.indent, root.narrow),
                                                     root.columnWidth - d.indent - Metrics.metaRoom)

    // Right click; the position is in this item.
    signal menuWanted(Item frame, real x, real y)
    // Who is behind the picture
    signal personWanted(string accountKey)

    QtObject {
        id: d
        readonly property int indent: root.own ? 0 : 46
        readonly property bool named: (root.chat.group || root.chat.world) && !root.own && root.showHeader
        readonly property bool failed: root.delivery === Delivery.Failed
        readonly property bool current: root.ListView.isCurrentItem && root.ListView.view.activeFocus
        readonly property int top: (root.showHeader ? 12 : 3) + (named ? 21 : 0)
    }

    implicitHeight: d.top + slot.height + (d.failed ? failure.height + 4 : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: root.accessibleText

    HoverHandler {
        id: pointer
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: eventPoint => root.menuWanted(root, eventPoint.position.x, eventPoint.position.y)
    }
    // Most rows do without most of what follows.
    Lazy {
        x: root.columnX
        y: 12
        needed: root.showHeader && !root.own
        sourceComponent: Avatar {
            size: 36
            name: root.senderName
            seed: root.senderKey
            source: root.senderAvatar
            ringColor: Theme.canvas
            Accessible.ignored: true

            TapHandler {
                onTapped: root.personWanted(root.senderKey)
            }
            HoverHandler {
                cursorShape: Qt.PointingHandCursor
            }
        }
    }
    Lazy {
        x: root.columnX + d.indent + 2
        y: 12
        needed: d.named
        sourceComponent: Row {
            spacing: 6

            CaptionLabel {
                text: root.senderName
                width: Math.min(implicitWidth, root.contentWidthMax - 60)
                bold: true
                color: Theme.nameColorOf(root.senderKey)
                Accessible.ignored: true
            }
            Tag {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.roleText !== ""
                text: root.roleText
                tone: Tag.Primary
            }
        }
    }
    Item {
        id: slot
        x: root.own ? root.columnX + root.columnWidth - width : root.columnX + d.indent
        y: d.top
        width: childrenRect.width
        height: childrenRect.height
    }
    Lazy {
        x: slot.x - 4
        y: slot.y - 4
        width: slot.width + 8
        height: slot.height + 8
        needed: d.current
        sourceComponent: FocusRing {
            radius: Theme.radiusBubble + 4
            shown: d.current
        }
    }
    Lazy {
        id: meta
        x: root.own ? slot.x - width - 8 : slot.x + slot.width + 8
        y: slot.y + slot.height - height - 1
        needed: !d.failed && (root.showMeta || pointer.hovered || d.current)
        sourceComponent: MessageMeta {
            time: root.timeText
            sendState: DeliveryWords.of(root.delivery)

            HoverHandler {
                id: metaPointer
            }
            Loader {
                active: metaPointer.hovered
                sourceComponent: AppToolTip {
                    parent: meta
                    shown: metaPointer.hovered
                    text: root.fullTimeText
                }
            }
        }
    }
    Lazy {
        x: slot.x - 18 - 8
        y: slot.y + Math.round((slot.height - 18) / 2)
        needed: d.failed
        sourceComponent: AppIcon {
            icon: "alert"
            size: 18
            color: Theme.onDangerSoft
        }
    }
    Lazy {
        id: failure
        x: slot.x + slot.width - width
        y: slot.y + slot.height + 2
        needed: d.failed
        sourceComponent: FailureLine {
            reason: root.failureText
            maximumWidth: root.columnWidth
            onRetryWanted: root.chat.retry(root.key)
            onDiscardWanted: root.chat.discard(root.key)
        }
    }
}
