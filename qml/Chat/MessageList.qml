// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Qt.labs.qmlmodels
import Skein.Client
import Skein.Controls
import Skein.Style

// The log of the open chat, newest at the bottom. One stop in the tab order; arrows move from message to message.
ListView {
    id: root

    required property ChatViewModel chat
    required property bool narrow

    // How far the view is from the newest message, px
    readonly property real distance: Math.max(0, root.originY + root.contentHeight - root.contentY - root.height)

    signal menuWanted(Item frame, real x, real y)
    signal personWanted(string accountKey)
    signal imageWanted(ImageListModel images, int index)

    QtObject {
        id: d
        property bool following: true // the newest message is in view: stay with it
        property string day: ""
        property int wantedRow: 0

        // After the rows of this turn of the event loop have found their places.
        function scrollTo(row: int): void {
            d.wantedRow = row
            scrolling.start()
        }
        function scroll(): void {
            root.positionViewAtBeginning()
            if (d.wantedRow > 0)
                root.positionViewAtIndex(d.wantedRow, ListView.Contain)
            looking.start()
        }

        function lineAt(y: real): MessageLine {
            return root.itemAt(root.width / 2, root.contentY + y) as MessageLine
        }
        // What is in view now: the day at its top, the newest message at its bottom, and whether more is to be read.
        function look(): void {
            if (root.count === 0 || scrolling.running)
                return
            d.following = root.distance < 8 && root.chat.atEnd
            const newest = d.lineAt(root.height - 16)
            if (newest !== null)
                root.chat.noteVisible(newest.key)
            const oldest = d.lineAt(20)
            d.day = oldest === null ? "" : oldest.dayText
            if (root.contentY - root.originY < root.cacheBuffer)
                root.chat.loadOlder()
            if (root.distance < root.cacheBuffer)
                d.loadNewer(newest === null ? "" : newest.key)
        }
        // Rows that come at the very edge push the others up, out of view: the one at the bottom stays there.
        function loadNewer(bottomKey: string): void {
            const pushed = !root.chat.atEnd && root.distance <= root.headerItem.height
            root.chat.loadNewer()
            root.forceLayout()
            const row = pushed ? root.chat.messages.rowOf(bottomKey) : 0
            if (row > 0)
                root.positionViewAtIndex(row, ListView.Beginning)
        }
    }

    model: root.chat.messages
    verticalLayoutDirection: ListView.BottomToTop
    reuseItems: true
    cacheBuffer: 800
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    highlightFollowsCurrentItem: true
    currentIndex: -1
    header: Item {
        height: 12
    }
    footer: Item {
        width: root.width
        height: root.chat.loadingOlder ? 48 : 12

        Spinner {
            anchors.centerIn: parent
            visible: root.chat.loadingOlder
        }
    }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Messages")
    onActiveFocusChanged: if (root.activeFocus && root.currentIndex < 0)
        root.currentIndex = 0
    onContentYChanged: looking.start()
    onCountChanged: {
        if (d.following)
            d.scrollTo(0)
        looking.start()
    }
    onHeightChanged: if (d.following)
        d.scrollTo(0)
    Keys.onUpPressed: root.incrementCurrentIndex()
    Keys.onDownPressed: root.decrementCurrentIndex()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_End)
            root.chat.jumpToNewest()
        else if (event.key === Qt.Key_Menu && root.currentItem !== null)
            root.menuWanted(root.currentItem, root.width / 2, 20)
        else
            return
        event.accepted = true
    }
    T.ScrollBar.vertical: AppScrollBar {}

    Timer {
        id: scrolling
        interval: 0
        onTriggered: d.scroll()
    }
    Timer {
        id: looking
        interval: 0
        onTriggered: d.look()
    }
    Connections {
        target: root.chat

        function onScrollWanted(row: int): void {
            d.following = row === 0 && root.chat.atEnd
            root.currentIndex = -1
            d.scrollTo(row)
        }
        function onKeyChanged(): void {
            d.following = true
            root.currentIndex = -1
        }
        function onReadingChanged(): void {
            looking.start()
        }
    }

    delegate: DelegateChooser {
        role: "kind"

        DelegateChoice {
            roleValue: MessageKind.Text

            TextMessage {
                chat: root.chat
                narrow: root.narrow
                onMenuWanted: (frame, x, y) => root.menuWanted(frame, x, y)
                onPersonWanted: accountKey => root.personWanted(accountKey)
            }
        }
        DelegateChoice {
            roleValue: MessageKind.Emoji

            EmojiMessage {
                chat: root.chat
                narrow: root.narrow
                onMenuWanted: (frame, x, y) => root.menuWanted(frame, x, y)
                onPersonWanted: accountKey => root.personWanted(accountKey)
            }
        }
        DelegateChoice {
            roleValue: MessageKind.Images

            ImagesMessage {
                chat: root.chat
                narrow: root.narrow
                onMenuWanted: (frame, x, y) => root.menuWanted(frame, x, y)
                onPersonWanted: accountKey => root.personWanted(accountKey)
                onImageWanted: (images, index) => root.imageWanted(images, index)
            }
        }
        DelegateChoice {
            roleValue: MessageKind.Announcement

            AnnouncementMessage {
                chat: root.chat
                narrow: root.narrow
                onMenuWanted: (frame, x, y) => root.menuWanted(frame, x, y)
                onPersonWanted: accountKey => root.personWanted(accountKey)
            }
        }
        DelegateChoice {
            roleValue: MessageKind.Date

            DateLine {
                narrow: root.narrow
            }
        }
        DelegateChoice {
            roleValue: MessageKind.Unread

            UnreadLine {
                narrow: root.narrow
            }
        }
        DelegateChoice {
            SentenceLine {
                narrow: root.narrow
                onEditAgainWanted: key => root.chat.editAgain(key)
            }
        }
    }

    DateSeparator {
        parent: root
        x: Math.round((root.width - width) / 2)
        y: 8
        z: 2
        visible: opacity > 0
        opacity: root.moving && d.day !== "" ? 1 : 0
        text: d.day
        Accessible.ignored: true
        Behavior on opacity {
            NumberAnimation {
                duration: Theme.durBase
            }
        }
    }
}
