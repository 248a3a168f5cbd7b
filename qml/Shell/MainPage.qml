// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Admin
import Skein.Client
import Skein.Contacts
import Skein.Controls
import Skein.Groups
import Skein.Settings
import Skein.Style
import Skein.World

// Everything behind the sign-in: the rail, the pages, the banner above them and the dialogs over them.
Item {
    id: root

    required property AppViewModel app

    signal certificateWanted()

    readonly property bool narrow: Metrics.isNarrow(root.width)

    // The keyboard goes where one reads and writes.
    function focusContent(): void {
        if (root.app.chat.key !== "" && !root.narrow)
            chats.focusComposer()
        else
            chats.focusList()
    }

    QtObject {
        id: d
        property int page: Rail.Chats
        readonly property ContactsPage contacts: contacts.item as ContactsPage
        property bool chatPushed: false
        property bool contactsPushed: false
        property bool detailsOpen: root.width >= Metrics.wideFrom
        readonly property int draggedWidth: root.app.preferences.listWidth // 0: as the window is wide
        readonly property bool drawerOpen: d.detailsOpen && root.width < Metrics.detailsBesideFrom
                                           && d.page === Rail.Chats && (root.app.chat.group || root.app.chat.world)
                                           && root.app.chat.key !== ""
        readonly property bool online: root.app.connection.state === ConnectionViewModel.Online
                                       || root.app.connection.state === ConnectionViewModel.Syncing
        readonly property bool pushed: d.page === Rail.Chats && d.chatPushed || d.page === Rail.Contacts && d.contactsPushed
        readonly property real listWidthMax: root.width >= Metrics.wideFrom ? Metrics.listWidthMaxWide : Metrics.listWidthMax
        readonly property real usualWidth: root.width >= Metrics.wideFrom ? Metrics.listWidthWide
                                         : root.width >= Metrics.regularFrom ? Metrics.listWidth : Metrics.listWidthCompact
        readonly property bool resizable: root.width >= Metrics.regularFrom
        readonly property real roomForList: root.width - Metrics.railWidth - Metrics.chatWidthMin
        readonly property real listWidth: Math.min(d.resizable && d.draggedWidth > 0 ? d.draggedWidth : d.usualWidth,
                                                   d.listWidthMax, Math.max(Metrics.listWidthMin, d.roomForList))

        function ask(accountKey: string, name: string): void {
            const dialog = adding.make() as AddContactDialog
            dialog.ask(accountKey, name)
        }
    }

    Shortcuts {
        app: root.app
        canGoBack: d.drawerOpen || root.narrow && d.pushed
        onPageWanted: page => {
            if (page !== Rail.Contacts || !root.app.guest)
                d.page = page
        }
        onSearchWanted: {
            d.page = Rail.Chats
            d.chatPushed = false
            chats.focusSearch()
        }
        onNewChatWanted: if (!root.app.guest)
            adding.open()
        onNewGroupWanted: if (!root.app.guest)
            creating.open()
        onDetailsWanted: d.detailsOpen = !d.detailsOpen
        onPaneWanted: step => panes.move(step)
        onBackWanted: {
            if (d.drawerOpen)
                d.detailsOpen = false
            else if (root.narrow)
                d.chatPushed = d.contactsPushed = false
        }
    }
    Connections {
        target: root.app.chat

        function onOpened(): void {
            d.page = Rail.Chats
            d.chatPushed = true
            chats.focusComposer()
        }
        function onKeyChanged(): void {
            if (root.app.chat.key === "")
                d.chatPushed = false
        }
    }
    Binding {
        target: root.app.chat
        property: "reading"
        value: root.app.windowActive && d.page === Rail.Chats && (!root.narrow || d.chatPushed)
    }
    PaneRing {
        id: panes
        onRailWanted: rail.focusFirst()
        onListWanted: {
            if (d.page === Rail.Contacts)
                d.contacts.focusList()
            else
                chats.focusList()
        }
        onContentWanted: chats.focusComposer()
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rail {
            id: rail
            objectName: "rail"
            Layout.fillHeight: true
            visible: !root.narrow
            page: d.page
            guest: root.app.guest
            nickname: root.app.ownName
            accountKey: root.app.ownKey
            avatar: root.app.ownAvatar
            presence: root.app.own.presence
            unreadChats: root.app.conversations.unreadMessages
            requests: root.app.contacts.waiting
            unreadElsewhere: root.app.accounts.unreadElsewhere
            onPageWanted: page => d.page = page
            onAccountsWanted: at => {
                const popup = switcher.make()
                popup.parent = at
                popup.open()
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            ConnectionBanner {
                Layout.fillWidth: true
                connection: root.app.connection
                onReviewWanted: root.certificateWanted()
            }
            AnnouncementBanner {
                Layout.fillWidth: true
                world: root.app.world
                onChannelWanted: key => root.app.chat.open(key)
            }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true

                ChatsPage {
                    id: chats
                    anchors.fill: parent
                    visible: d.page === Rail.Chats
                    app: root.app
                    narrow: root.narrow
                    guest: root.app.guest
                    pushed: d.chatPushed
                    listWidth: d.listWidth
                    listWidthMax: d.listWidthMax
                    resizable: d.resizable
                    online: d.online
                    detailsOpen: d.detailsOpen
                    onListWidthWanted: width => root.app.preferences.listWidth = width
                    onBackWanted: d.chatPushed = false
                    onDetailsWanted: open => d.detailsOpen = open
                    onNewChatWanted: adding.open()
                    onNewGroupWanted: creating.open()
                    onSettingsWanted: d.page = Rail.Settings
                    onPersonWanted: accountKey => (person.make() as PersonDialog).showPerson(accountKey)
                }
                Lazy {
                    id: contacts
                    anchors.fill: parent
                    needed: d.page === Rail.Contacts
                    sourceComponent: ContactsPage {
                        app: root.app
                        narrow: root.narrow
                        pushed: d.contactsPushed
                        listWidth: d.listWidth
                        listWidthMax: d.listWidthMax
                        resizable: d.resizable
                        onListWidthWanted: width => root.app.preferences.listWidth = width
                        onPlaceChosen: d.contactsPushed = true
                        onBackWanted: d.contactsPushed = false
                        onAddWanted: adding.open()
                        onRequestWanted: (accountKey, name) => d.ask(accountKey, name)
                        onNewGroupWanted: creating.open()
                    }
                }
                Lazy {
                    anchors.fill: parent
                    needed: d.page === Rail.Settings
                    sourceComponent: SettingsPage {
                        preferences: root.app.preferences
                        own: root.app.own
                        contacts: root.app.contacts
                        devices: root.app.devices
                        administers: root.app.administration.available
                        security: root.app.security
                        ownName: root.app.ownName
                        ownKey: root.app.ownKey
                        ownAvatar: root.app.ownAvatar
                        ownNumberText: root.app.ownNumberText
                        online: d.online
                        serverName: root.app.connection.serverName
                        version: root.app.version
                        narrow: root.narrow
                        accounts: root.app.accounts
                        onSignOutWanted: wipe => root.app.signOut(wipe)
                        onAddAccountWanted: addingAccount.open()
                        onAdministrationWanted: d.page = Rail.Administration
                    }
                }
                Lazy {
                    anchors.fill: parent
                    needed: d.page === Rail.Administration
                    sourceComponent: AdminPage {
                        administration: root.app.administration
                        narrow: root.narrow
                        onBackWanted: d.page = Rail.Settings
                    }
                }
            }
            BottomBar {
                objectName: "bottomBar"
                Layout.fillWidth: true
                visible: root.narrow && !d.pushed
                page: d.page
                guest: root.app.guest
                unreadChats: root.app.conversations.unreadMessages
                requests: root.app.contacts.waiting
                onPageWanted: page => d.page = page
            }
        }
    }
    // A guest has nowhere else to go.
    Connections {
        target: root.app.world
        enabled: root.app.guest && !root.narrow

        function onChanged(): void {
            if (root.app.chat.key === "" && root.app.world.key !== "")
                root.app.chat.open(root.app.world.key)
        }
    }
    LazyPopup {
        id: adding
        sourceComponent: AddContactDialog {
            contacts: root.app.contacts
        }
    }
    OwnMenu {
        id: ownMenu
        own: root.app.own
        onProfileWanted: d.page = Rail.Settings
    }
    LazyPopup {
        id: person
        sourceComponent: PersonDialog {
            card: root.app.card
            contacts: root.app.contacts
            onRequestWanted: (accountKey, name) => d.ask(accountKey, name)
        }
    }
    LazyPopup {
        id: switcher
        sourceComponent: AccountSwitcher {
            x: Metrics.railWidth - 8
            accounts: root.app.accounts
            onAddWanted: addingAccount.open()
            onStateWanted: ownMenu.popup(rail, Metrics.railWidth + 4, 14)
        }
    }
    LazyPopup {
        id: addingAccount
        sourceComponent: AddAccountDialog {
            accounts: root.app.accounts
        }
    }
    LazyPopup {
        id: creating
        sourceComponent: CreateGroupDialog {
            groups: root.app.groups
        }
    }
}
