// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls
import Skein.Style

// The head of a page beside the list; in a single pane with the way back. Children stand at its end.
Rectangle {
    id: root

    required property string title
    required property bool narrow
    default property alias actions: end.data

    signal backWanted()

    implicitHeight: root.narrow ? Metrics.headerHeightNarrow : Metrics.headerHeight
    color: Theme.pane

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.narrow ? 4 : Metrics.gutter
        anchors.rightMargin: 14
        spacing: 8

        IconButton {
            objectName: "back"
            visible: root.narrow
            size: 40
            iconName: "arrow-l"
            text: qsTr("Back")
            onClicked: root.backWanted()
        }
        TitleLabel {
            Layout.fillWidth: true
            text: root.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Row {
            id: end
            spacing: 8
        }
    }
    Divider {
        anchors.bottom: parent.bottom
    }
}
