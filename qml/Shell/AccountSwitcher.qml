// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls
import Skein.Settings

// What belongs to the user, from the rail's avatar: how he looks to others, and his accounts.
AppPopover {
    id: root

    required property AccountsViewModel accounts

    signal addWanted()
    signal stateWanted()

    padding: 0
    topPadding: 8
    bottomPadding: 8
    onAboutToShow: root.accounts.refresh()
    onOpened: list.forceActiveFocus(Qt.PopupFocusReason)

    contentItem: Column {
        AccountList {
            id: list
            objectName: "switcherAccounts"
            width: 320
            height: Math.min(implicitHeight, 392)
            accounts: root.accounts
            inPopup: true
            onChosen: key => {
                root.close()
                root.accounts.show(key)
            }
        }
        Divider {
            width: parent.width
        }
        Item {
            width: 1
            height: 8
        }
        AppButton {
            objectName: "switcherAdd"
            x: 12
            variant: AppButton.Text
            size: AppButton.Small
            iconName: "plus"
            text: qsTr("Add account")
            onClicked: {
                root.close()
                root.addWanted()
            }
        }
        AppButton {
            objectName: "switcherState"
            x: 12
            variant: AppButton.Text
            size: AppButton.Small
            iconName: "user"
            text: qsTr("State and profile…")
            onClicked: {
                root.close()
                root.stateWanted()
            }
        }
    }
}
