// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    enum Stage { SignedOut, Ready }

    property int stage: AppViewModel.Ready
    property PreferencesViewModel preferences: PreferencesViewModel {}
    property LoginViewModel login: LoginViewModel {}
    property SecurityViewModel security: SecurityViewModel {}
    property ConnectionViewModel connection: ConnectionViewModel {}
    property ConversationsViewModel conversations: ConversationsViewModel {}
    property ChatViewModel chat: ChatViewModel {}
    property ContactsViewModel contacts: ContactsViewModel {}
    property GroupsViewModel groups: GroupsViewModel {}
    property OwnViewModel own: OwnViewModel {}
    property PersonCardViewModel card: PersonCardViewModel {}
    property WorldViewModel world: WorldViewModel {}
    property AccountsViewModel accounts: AccountsViewModel {}
    property ToastsViewModel toasts: ToastsViewModel {}
    property DevicesViewModel devices: DevicesViewModel {}
    property AdministrationViewModel administration: AdministrationViewModel {}
    property string ownKey: "1"
    property string ownName: "苏沐"
    property url ownAvatar
    property string ownNumberText: "ID 10001"
    property bool guest: false
    property string version: "1.0"
    property bool windowActive: false

    signal accountChanged()
    signal raiseWanted()
    signal signOutCalled(bool wipe)

    function signOut(wipe: bool): void {
        root.signOutCalled(wipe)
    }
}
