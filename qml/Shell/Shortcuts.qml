// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client

// The keys that work everywhere behind the sign-in.
Item {
    id: root

    required property AppViewModel app
    required property bool canGoBack // else Esc belongs to what lies over the page

    signal pageWanted(int page)
    signal searchWanted()
    signal newChatWanted()
    signal newGroupWanted()
    signal detailsWanted()
    signal paneWanted(int step)
    signal backWanted()

    QtObject {
        id: d

        function open(key: string): void {
            if (key !== "")
                root.app.chat.open(key)
        }
    }

    Shortcut {
        sequence: "Ctrl+1"
        onActivated: root.pageWanted(Rail.Chats)
    }
    Shortcut {
        sequence: "Ctrl+2"
        onActivated: root.pageWanted(Rail.Contacts)
    }
    Shortcut {
        sequences: ["Ctrl+3", "Ctrl+,"]
        onActivated: root.pageWanted(Rail.Settings)
    }
    Shortcut {
        sequence: "Ctrl+K"
        onActivated: root.searchWanted()
    }
    Shortcut {
        sequence: "Ctrl+N"
        onActivated: root.newChatWanted()
    }
    Shortcut {
        sequence: "Ctrl+Shift+N"
        onActivated: root.newGroupWanted()
    }
    Shortcut {
        sequence: "Ctrl+I"
        onActivated: root.detailsWanted()
    }
    Shortcut {
        sequence: "Ctrl+Shift+D"
        onActivated: root.app.preferences.theme = root.app.preferences.dark ? PreferencesViewModel.Light
                                                                            : PreferencesViewModel.Dark
    }
    Shortcut {
        sequence: "Alt+Up"
        onActivated: d.open(root.app.conversations.neighbour(root.app.chat.key, -1))
    }
    Shortcut {
        sequence: "Alt+Down"
        onActivated: d.open(root.app.conversations.neighbour(root.app.chat.key, 1))
    }
    Shortcut {
        sequence: "Alt+Shift+Down"
        onActivated: d.open(root.app.conversations.nextUnread(root.app.chat.key))
    }
    Shortcut {
        sequence: "F6"
        onActivated: root.paneWanted(1)
    }
    Shortcut {
        sequence: "Shift+F6"
        onActivated: root.paneWanted(-1)
    }
    Shortcut {
        sequence: "Esc"
        enabled: root.canGoBack
        onActivated: root.backWanted()
    }
}
