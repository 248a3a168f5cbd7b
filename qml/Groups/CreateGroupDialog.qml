// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// A new group: its name and who is in it.
AppDialog {
    id: root

    required property GroupsViewModel groups

    title: qsTr("New group")
    acceptText: qsTr("Create")
    acceptEnabled: name.text.trim() !== "" && list.pickedCount > 0
    closeOnAccept: false
    busy: root.groups.busy
    onAboutToShow: {
        name.clear()
        root.groups.beginPicking("")
    }
    onOpened: name.input.forceActiveFocus(Qt.PopupFocusReason)
    onAcceptRequested: root.groups.create(name.text.trim())

    contentItem: Column {
        spacing: 12

        AppTextField {
            id: name
            objectName: "groupName"
            width: parent.width
            boxHeight: 40
            label: qsTr("Name of the group")
            maximumLength: 64
            errorText: root.groups.errorText
            onAccepted: root.tryAccept()
        }
        PickList {
            id: list
            width: parent.width
            groups: root.groups
            listHeight: 232
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
