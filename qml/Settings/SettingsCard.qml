// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls
import Skein.Style

// A card of settings: icon and heading, if wanted with actions at its end, then its rows.
Rectangle {
    id: root

    required property string iconName
    required property string title
    default property alias rows: column.data
    property alias actions: end.data

    implicitHeight: column.implicitHeight + 2 * Theme.space20
    radius: Theme.radiusLg
    color: Theme.pane
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.space20
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space12
            spacing: 10

            AppIcon {
                icon: root.iconName
                color: Theme.link
            }
            TitleLabel {
                Layout.fillWidth: true
                text: root.title
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Row {
                id: end
                Layout.rightMargin: -12
            }
        }
    }
}
