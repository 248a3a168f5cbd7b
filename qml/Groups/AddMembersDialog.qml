// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls
import Skein.Style

// More members for a group.
AppDialog {
    id: root

    required property GroupsViewModel groups

    function ask(groupKey: string): void {
        root.groups.beginPicking(groupKey)
        root.open()
    }

    title: qsTr("Add members")
    acceptText: list.pickedCount > 0 ? qsTr("Add %1").arg(list.pickedCount) : qsTr("Add")
    acceptEnabled: list.pickedCount > 0
    closeOnAccept: false
    busy: root.groups.busy
    onOpened: list.focusSearch()
    onAcceptRequested: root.groups.addPicked()

    contentItem: Column {
        spacing: 12

        PickList {
            id: list
            width: parent.width
            groups: root.groups
            listHeight: 264
        }
        CaptionLabel {
            width: parent.width
            visible: text !== ""
            color: Theme.onDangerSoft
            wrapMode: Text.Wrap
            text: root.groups.errorText
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }

    Connections {
        target: root.groups
        enabled: root.visible

        function onDone(): void {
            root.close()
        }
    }
}
