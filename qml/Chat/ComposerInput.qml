// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Controls
import Skein.Style

// The text of the composer: grows from one line to eight, then scrolls. Enter sends, Shift+Enter breaks the line; while an
// input method composes, every key belongs to it.
Flickable {
    id: root

    required property string placeholder
    required property string accessibleName
    required property bool sendWithEnter // else Ctrl+Enter sends
    property alias text: area.text
    property alias input: area

    signal sendWanted()
    signal pasteWanted()
    signal typed()

    function insert(piece: string): void {
        area.insert(area.cursorPosition, piece)
    }
    // Another text, without saying that somebody typed it.
    function replace(text: string): void {
        d.replacing = true
        area.text = text
        area.cursorPosition = area.length
        d.replacing = false
    }

    QtObject {
        id: d
        property bool replacing: false

        function sends(event: KeyEvent): bool {
            const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
            const wanted = root.sendWithEnter ? Qt.NoModifier : Qt.ControlModifier
            return enter && !area.inputMethodComposing && (event.modifiers & ~Qt.KeypadModifier) === wanted
        }
    }

    implicitHeight: Math.min(8, Math.max(1, area.lineCount)) * Theme.lineBody
    contentWidth: width
    contentHeight: area.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    T.TextArea.flickable: T.TextArea {
        id: area
        objectName: "composerText"
        padding: 0
        width: root.width
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        color: Theme.text
        selectionColor: Theme.primary
        selectedTextColor: Theme.onPrimary
        selectByMouse: true
        font.pixelSize: Theme.fontBody
        KeyNavigation.priority: KeyNavigation.BeforeItem
        Accessible.role: Accessible.EditableText
        Accessible.name: root.accessibleName
        Accessible.multiLine: true
        onTextChanged: if (!d.replacing)
            root.typed()
        Keys.onPressed: event => {
            if (event.matches(StandardKey.Paste)) {
                event.accepted = true
                root.pasteWanted()
                return
            }
            if (!d.sends(event))
                return
            event.accepted = true
            root.sendWanted()
        }
        Keys.onTabPressed: event => {
            event.accepted = true
            area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        }
        Keys.onBacktabPressed: event => {
            event.accepted = true
            area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        }

        BodyLabel {
            width: area.width
            visible: area.length === 0 && area.preeditText === ""
            text: root.placeholder
            color: Theme.text3
            Accessible.ignored: true
        }
    }
}
