// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A multi-line input in a frame that grows up to maximumHeight and then scrolls. Tab leaves it.
T.Control {
    id: root

    property alias text: area.text
    property alias input: area
    property alias placeholderText: area.placeholderText
    property alias readOnly: area.readOnly
    property string label: ""
    property int minimumHeight: 66
    property int maximumHeight: 198
    property int maximumLength: 0 // 0: no limit; more is refused with the remaining count shown
    readonly property bool tooLong: root.maximumLength > 0 && area.length > root.maximumLength

    implicitWidth: 240
    implicitHeight: column.implicitHeight

    contentItem: Column {
        id: column
        spacing: 4

        SmallLabel {
            visible: root.label !== ""
            width: parent.width
            bottomPadding: 2
            text: root.label
            bold: true
            color: Theme.text
        }
        Rectangle {
            width: parent.width
            height: Math.min(Math.max(area.implicitHeight, root.minimumHeight), root.maximumHeight)
            radius: Theme.radiusMd
            color: root.enabled ? "transparent" : Theme.sunken
            border.width: area.activeFocus || root.tooLong ? 2 : 1
            border.color: !root.enabled ? Theme.border
                        : root.tooLong ? Theme.danger
                        : area.activeFocus ? Theme.focus : Theme.control

            Flickable {
                id: flick
                anchors.fill: parent
                anchors.margins: 2
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: AppScrollBar {}

                T.TextArea.flickable: T.TextArea {
                    id: area
                    padding: 10
                    font.pixelSize: Theme.fontBody
                    wrapMode: TextEdit.Wrap
                    textFormat: TextEdit.PlainText
                    color: root.enabled ? Theme.text : Theme.disabled
                    placeholderTextColor: Theme.text3
                    selectionColor: Theme.primary
                    selectedTextColor: Theme.onPrimary
                    selectByMouse: true
                    KeyNavigation.priority: KeyNavigation.BeforeItem
                    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                    Accessible.role: Accessible.EditableText
                    Accessible.multiLine: true
                    Accessible.name: root.label !== "" ? root.label : placeholderText

                    BodyLabel {
                        x: area.leftPadding
                        y: area.topPadding
                        width: area.width - 2 * x
                        visible: area.length === 0 && area.preeditText === ""
                        text: area.placeholderText
                        color: area.placeholderTextColor
                        Accessible.ignored: true
                    }
                }
            }
        }
        CaptionLabel {
            visible: root.tooLong
            width: parent.width
            text: qsTr("%n characters too long", "", area.length - root.maximumLength)
            color: Theme.onDangerSoft
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
