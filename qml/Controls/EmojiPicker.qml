// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// Emoji and our stickers above the composer. It stays open after a choice, Esc closes it.
AppPopover {
    id: root

    required property EmojiModel emoji
    property bool stickers: true // has the tab with stickers

    signal emojiPicked(string glyph)
    signal stickerPicked(string name) // as in qrc:/skein/stickers/<name>.png

    width: 376
    height: 400
    padding: 0
    onAboutToShow: root.emoji.refresh()
    onOpened: search.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: search.clear()

    contentItem: Item {
        Row {
            x: 12
            y: 10
            visible: root.stickers
            spacing: 8

            Chip {
                id: emojiTab
                text: qsTr("Emoji")
                autoExclusive: true
                checked: true
            }
            Chip {
                id: stickerTab
                text: qsTr("Stickers")
                autoExclusive: true
            }
        }
        SearchField {
            id: search
            x: 12
            y: root.stickers ? 48 : 12
            width: parent.width - 24
            visible: emojiTab.checked
            placeholderText: qsTr("Search emoji, like “happy”")
            onTextChanged: root.emoji.search = text
            onResultsWanted: grid.start()
        }
        EmojiGrid {
            id: grid
            x: 8
            y: search.y + 44
            width: parent.width - 16
            height: parent.height - y - 45
            visible: emojiTab.checked
            emoji: root.emoji
            onPicked: glyph => {
                root.emoji.use(glyph)
                root.emojiPicked(glyph)
            }
            onSearchWanted: search.forceActiveFocus()
        }
        Divider {
            y: parent.height - 45
            visible: emojiTab.checked
        }
        EmojiCategoryBar {
            y: parent.height - height
            width: parent.width
            visible: emojiTab.checked
            emoji: root.emoji
            current: grid.category
            onChosen: category => {
                search.clear()
                grid.showCategory(category)
            }
        }
        StickerGrid {
            x: 12
            y: 52
            width: parent.width - 24
            height: parent.height - y - 12
            visible: stickerTab.checked
            onPicked: name => root.stickerPicked(name)
        }
    }
}
