// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Client
import Skein.Controls

// The users that were found; more are read at its end.
ListView {
    id: root

    required property AdministrationViewModel administration

    signal chosen(UserDelegate user)

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: root.count > 0
    currentIndex: -1
    model: root.administration.users
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Users")
    onActiveFocusChanged: if (root.activeFocus && root.currentIndex < 0)
        root.currentIndex = 0
    onAtYEndChanged: if (root.atYEnd && root.count > 0)
        root.administration.loadMore()
    Keys.onReturnPressed: (root.currentItem as UserDelegate)?.clicked()
    Keys.onEnterPressed: (root.currentItem as UserDelegate)?.clicked()
    Keys.onSpacePressed: (root.currentItem as UserDelegate)?.clicked()
    T.ScrollBar.vertical: AppScrollBar {}
    delegate: UserDelegate {
        id: row
        keyboardFocus: root.activeFocus && row.ListView.isCurrentItem
        onClicked: root.chosen(row)
    }

    Spinner {
        parent: root
        anchors.centerIn: parent
        visible: root.administration.loading && root.count === 0
    }
    SmallLabel {
        objectName: "listText"
        parent: root
        anchors.centerIn: parent
        width: parent.width - 32
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        visible: !root.administration.loading && root.count === 0
        text: root.administration.listText
    }
}
