// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client

// The accounts to switch between. One stop in the tab order; arrows move inside.
ListView {
    id: root

    required property AccountsViewModel accounts
    property bool inPopup: false

    signal chosen(string key)

    implicitWidth: 320
    implicitHeight: contentHeight
    interactive: root.contentHeight > root.height
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    model: root.accounts.accounts
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Accounts")
    Keys.onReturnPressed: if (root.currentItem !== null)
        (root.currentItem as AccountRow).clicked()
    Keys.onEnterPressed: if (root.currentItem !== null)
        (root.currentItem as AccountRow).clicked()
    Keys.onSpacePressed: if (root.currentItem !== null)
        (root.currentItem as AccountRow).clicked()

    delegate: AccountRow {
        id: row

        required property int index
        required property string key
        required property string hueKey
        required property url avatarSource

        required tag
        required actionText
        required shortcutText

        objectName: "account" + row.index
        width: ListView.view ? ListView.view.width : 0
        inPopup: root.inPopup
        focusPolicy: Qt.NoFocus
        keyboardFocus: ListView.isCurrentItem && root.activeFocus
        seed: row.hueKey
        avatar: row.avatarSource
        onClicked: root.chosen(row.key)
    }
}
