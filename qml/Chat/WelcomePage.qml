// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Controls
import Skein.Style

// What the chat pane shows while no chat is open: at first three steps, later only a hint.
Rectangle {
    id: root

    required property string nickname
    required property bool firstRun

    signal contactsWanted()
    signal groupWanted()
    signal settingsWanted()

    color: Theme.canvas

    Flickable {
        anchors.fill: parent
        contentHeight: Math.max(height, column.implicitHeight + 2 * Theme.space24)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: column
            anchors.centerIn: parent
            width: Math.min(704, root.width - 2 * Theme.space20)
            spacing: 0

            Image {
                Layout.alignment: Qt.AlignHCenter
                Layout.preferredWidth: 240
                Layout.preferredHeight: 140
                source: Theme.dark ? "qrc:/skein/art/empty-dark.svg" : "qrc:/skein/art/empty-light.svg"
                sourceSize.width: 480
                sourceSize.height: 280
                Accessible.ignored: true
            }
            LargeTitleLabel {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space16
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: root.firstRun ? qsTr("Welcome to Skein, %1").arg(root.nickname) : qsTr("No chat is open")
            }
            BodyLabel {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                color: Theme.text2
                text: root.firstRun ? qsTr("Your team is one hop away. Three small steps and you are set.")
                                    : qsTr("Choose one from the list, or start another.")
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.topMargin: 28
                visible: root.firstRun
                columns: column.width >= 620 ? 3 : 1
                columnSpacing: Theme.space16
                rowSpacing: Theme.space16

                WelcomeCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    iconName: "user-plus"
                    title: qsTr("Find colleagues")
                    sentence: qsTr("Search them by name or number and say hello.")
                    action: qsTr("Add a contact")
                    primary: true
                    onChosen: root.contactsWanted()
                }
                WelcomeCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    iconName: "contacts"
                    title: qsTr("Create a group")
                    sentence: qsTr("Bring the people of a project together.")
                    action: qsTr("New group")
                    onChosen: root.groupWanted()
                }
                WelcomeCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    iconName: "palette"
                    title: qsTr("Make it yours")
                    sentence: qsTr("Light or dark, Chinese or English, larger text.")
                    action: qsTr("Open settings")
                    onChosen: root.settingsWanted()
                }
            }
            Row {
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: 30
                spacing: 8

                CaptionLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Tip: press")
                    color: Theme.text2
                }
                KeyCap {
                    anchors.verticalCenter: parent.verticalCenter
                    text: "Ctrl K"
                }
                CaptionLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("anywhere to jump to a chat")
                    color: Theme.text2
                }
            }
        }
    }
}
