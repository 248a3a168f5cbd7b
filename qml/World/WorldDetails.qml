// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// The details of the world channel: what it is, and for administrators how it is governed.
Rectangle {
    id: root

    required property WorldViewModel world
    required property string title
    required property string seed // of the channel's hue
    required property bool narrow // a page with the way back instead of a column with a cross

    signal closed()

    color: Theme.pane

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.minimumHeight: root.narrow ? Metrics.headerHeightNarrow : Metrics.headerHeight - 1
            Layout.leftMargin: root.narrow ? 4 : Metrics.gutter
            Layout.rightMargin: 12

            IconButton {
                visible: root.narrow
                size: 40
                iconName: "arrow-l"
                text: qsTr("Back")
                onClicked: root.closed()
            }
            TitleLabel {
                Layout.fillWidth: true
                text: qsTr("World channel")
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            IconButton {
                objectName: "close"
                visible: !root.narrow
                iconName: "x"
                text: qsTr("Close")
                shortcutText: "Ctrl I"
                onClicked: root.closed()
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        ScrollArea {
            id: scroll
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: content.height + 24

            Column {
                id: content
                width: scroll.width
                spacing: 16
                topPadding: 16

                RowLayout {
                    x: Metrics.gutter
                    width: parent.width - 2 * Metrics.gutter
                    spacing: 14

                    Avatar {
                        size: 56
                        group: true
                        name: root.title
                        seed: root.seed
                        iconName: "globe"
                        Accessible.ignored: true
                    }
                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0

                        TitleLabel {
                            Layout.fillWidth: true
                            text: root.title
                        }
                        CaptionLabel {
                            Layout.fillWidth: true
                            wrapMode: Text.Wrap
                            maximumLineCount: 3
                            color: Theme.text2
                            text: root.world.on ? qsTr("Everybody on this server reads and writes here.")
                                                : qsTr("It is off: nobody writes, everybody reads.")
                        }
                    }
                }
                Governing {
                    width: parent.width
                    visible: root.world.governing
                    world: root.world
                }
            }
        }
    }
}
