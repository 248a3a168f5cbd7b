// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls
import QtQuick.Templates as T

// The sections of emoji. One tab stop: arrows move between the glyphs, Enter chooses, the Menu key or a long press
// offers skin tones.
ListView {
    id: root

    required property EmojiModel emoji
    property int column: 0
    readonly property int category: root.emoji.categoryAt(Math.max(0, root.indexAt(1, root.contentY + 1)))

    signal picked(string glyph)
    signal searchWanted() // up from the first line

    function start(): void {
        root.forceActiveFocus(Qt.TabFocusReason)
        d.moveTo(0, 1)
    }
    function showCategory(category: int): void {
        const row = root.emoji.rowOf(category)
        if (row >= 0)
            root.positionViewAtIndex(row, ListView.Beginning)
    }

    QtObject {
        id: d

        function current(): string {
            return root.emoji.cellsAt(root.currentIndex)[root.column] ?? ""
        }
        // The next line in a direction; headings are stepped over.
        function moveTo(row: int, step: int): void {
            while (row >= 0 && row < root.count && root.emoji.cellsAt(row).length === 0)
                row += step
            if (row < 0)
                root.searchWanted()
            if (row < 0 || row >= root.count)
                return
            root.currentIndex = row
            root.column = Math.min(root.column, root.emoji.cellsAt(row).length - 1)
        }
        function step(by: int): void {
            const cells = root.emoji.cellsAt(root.currentIndex).length
            if (root.column + by >= 0 && root.column + by < cells) {
                root.column += by
                return
            }
            root.column = by > 0 ? 0 : root.emoji.columns - 1
            d.moveTo(root.currentIndex + by, by)
        }
        function offerTones(glyph: string, row: Item, x: real): void {
            const glyphs = root.emoji.tonesOf(glyph)
            if (glyphs.length === 0)
                return
            tones.parent = row
            tones.x = x
            tones.glyphs = glyphs
            tones.open()
        }
    }

    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    currentIndex: -1
    model: root.emoji
    T.ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Emoji")
    onActiveFocusChanged: if (activeFocus && currentIndex < 0)
        d.moveTo(0, 1)
    Keys.onLeftPressed: d.step(-1)
    Keys.onRightPressed: d.step(1)
    Keys.onUpPressed: d.moveTo(root.currentIndex - 1, -1)
    Keys.onDownPressed: d.moveTo(root.currentIndex + 1, 1)
    Keys.onReturnPressed: root.picked(d.current())
    Keys.onEnterPressed: root.picked(d.current())
    Keys.onSpacePressed: root.picked(d.current())
    Keys.onMenuPressed: d.offerTones(d.current(), root.currentItem, root.column * 40)

    delegate: Item {
        id: line

        required property int index
        required property int category
        required property bool isHeading
        required property list<string> cells

        width: root.width
        height: isHeading ? 28 : 40

        ListSectionHeader {
            visible: line.isHeading
            leftPadding: 8
            text: Words.ofEmojiCategory(line.category)
        }
        Row {
            Repeater {
                model: line.cells

                EmojiCell {
                    required property int index
                    required property string modelData

                    glyph: modelData
                    label: root.emoji.nameOf(modelData)
                    current: root.activeFocus && root.currentIndex === line.index && root.column === index
                    onChosen: root.picked(glyph)
                    onHeld: d.offerTones(glyph, line, x)
                }
            }
        }
    }

    AppPopover {
        id: tones

        property list<string> glyphs

        y: -implicitHeight - 4
        padding: 4
        onOpened: contentItem.forceActiveFocus(Qt.PopupFocusReason)
        contentItem: Row {
            Repeater {
                model: tones.glyphs

                EmojiCell {
                    required property string modelData
                    required property int index

                    focus: index === 0
                    activeFocusOnTab: true
                    glyph: modelData
                    label: root.emoji.nameOf(modelData)
                    current: activeFocus
                    onChosen: {
                        tones.close()
                        root.picked(glyph)
                    }
                    Keys.onReturnPressed: chosen()
                    Keys.onSpacePressed: chosen()
                    Keys.onRightPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                }
            }
        }
    }
}
