// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style
import Skein.Controls

// Every control in its states with invented data. The page "Components" shows them; "Menu", "Dialog", "Emoji" and
// "Viewer" open that popup on top.
Window {
    id: root

    required property bool startDark
    required property bool startChinese
    required property bool still
    required property string page

    signal languageWanted(bool chinese)

    visible: true
    title: qsTr("Skein gallery")
    color: Theme.window
    minimumWidth: Metrics.minimumWidth
    minimumHeight: Metrics.minimumHeight
    Component.onCompleted: {
        Theme.reduceMotion = root.still
        Theme.dark = root.startDark
    }

    EmojiModel {
        id: emoji
        recents: ["👍", "🎉", "😂", "🔥", "🙏", "👀", "✅", "☕", "🪿"]
    }

    Flickable {
        anchors.fill: parent
        contentWidth: width
        contentHeight: cards.y + cards.height + 28
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}

        Image {
            x: 28
            y: 24
            source: "qrc:/skein/brand/skein.svg"
            sourceSize.width: 40
            sourceSize.height: 40
        }
        PaneTitleLabel {
            x: 82
            y: 22
            text: Theme.dark ? qsTr("Skein components · dark") : qsTr("Skein components · light")
        }
        CaptionLabel {
            x: 82
            y: 48
            text: qsTr("Same geometry in both themes; only colour tokens change.")
            color: Theme.text2
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 28
            y: 26
            spacing: 16

            SegmentedControl {
                accessibleName: qsTr("Language")
                currentIndex: root.startChinese ? 1 : 0
                onCurrentIndexChanged: root.languageWanted(currentIndex === 1)

                SegmentedButton {
                    text: "English"
                }
                SegmentedButton {
                    text: "中文"
                }
            }
            AppSwitch {
                text: qsTr("Dark")
                checked: Theme.dark
                onToggled: Theme.dark = checked
            }
        }
        Flow {
            id: cards
            x: 28
            y: 88
            width: parent.width - 56
            flow: Flow.LeftToRight
            spacing: 16

            Column {
                spacing: 16

                ButtonsCard {
                }
                InputsCard {
                }
                AvatarsCard {
                }
                TypeCard {
                }
            }
            Column {
                spacing: 16

                MessagesCard {
                    width: 414
                }
                NoticesCard {
                    width: 414
                }
            }
            Column {
                spacing: 16

                RowsCard {
                }
                OverlaysCard {
                    emoji: emoji
                    opened: root.page
                }
            }
        }
    }
}
