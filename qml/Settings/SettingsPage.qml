// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// What the user can choose for this computer, and the account. Every change is kept at once.
Rectangle {
    id: root

    required property PreferencesViewModel preferences
    required property OwnViewModel own
    required property ContactsViewModel contacts
    required property DevicesViewModel devices
    required property bool administers
    required property SecurityViewModel security
    required property string ownName
    required property string ownKey
    required property url ownAvatar
    required property string ownNumberText
    required property bool online
    required property string serverName
    required property string version
    required property bool narrow
    required property AccountsViewModel accounts

    signal signOutWanted(bool wipe)
    signal addAccountWanted()
    signal administrationWanted()

    QtObject {
        id: d
        readonly property bool twoColumns: root.width >= Metrics.settingsTwoColumnsFrom - Metrics.railWidth
        readonly property int margin: root.narrow ? 12 : 24
    }

    color: Theme.canvas

    Rectangle {
        id: header
        width: root.width
        height: root.narrow ? Metrics.headerHeightNarrow : Metrics.headerHeight
        color: Theme.pane

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: root.narrow ? 16 : 24
            anchors.rightMargin: root.narrow ? 16 : 24

            PaneTitleLabel {
                Layout.fillWidth: true
                text: qsTr("Settings")
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            AppIcon {
                visible: saved.visible
                icon: "check"
                size: 16
            }
            SmallLabel {
                id: saved
                visible: root.width >= 520
                text: qsTr("Changes are saved automatically")
            }
        }
        Divider {
            anchors.bottom: parent.bottom
        }
    }
    ScrollArea {
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: root.width
        contentHeight: cards.implicitHeight + 2 * d.margin

        GridLayout {
            id: cards
            x: Math.round((root.width - width) / 2)
            y: d.margin - 4
            width: Math.min(d.twoColumns ? 1120 : 640, root.width - 2 * d.margin)
            columns: d.twoColumns ? 2 : 1
            columnSpacing: Theme.space16
            rowSpacing: Theme.space16

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space16

                AppearanceCard {
                    Layout.fillWidth: true
                    preferences: root.preferences
                }
                LanguageCard {
                    Layout.fillWidth: true
                    preferences: root.preferences
                }
                NotificationsCard {
                    Layout.fillWidth: true
                    preferences: root.preferences
                }
                BlockListCard {
                    Layout.fillWidth: true
                    contacts: root.contacts
                }
                DevicesCard {
                    Layout.fillWidth: true
                    devices: root.devices
                    watched: root.visible
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space16

                AccountCard {
                    Layout.fillWidth: true
                    ownName: root.ownName
                    ownKey: root.ownKey
                    ownAvatar: root.ownAvatar
                    ownNumberText: root.ownNumberText
                    online: root.online
                    serverName: root.serverName
                    onSignOutWanted: signingOut.open()
                }
                AccountsCard {
                    Layout.fillWidth: true
                    accounts: root.accounts
                    onAddWanted: root.addAccountWanted()
                }
                ProfileCard {
                    Layout.fillWidth: true
                    own: root.own
                    preferences: root.preferences
                }
                SecurityCard {
                    Layout.fillWidth: true
                    security: root.security
                    online: root.online
                }
                AdministrationCard {
                    Layout.fillWidth: true
                    visible: root.administers
                    onWanted: root.administrationWanted()
                }
                CaptionLabel {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("Skein %1").arg(root.version)
                }
            }
        }
    }
    SignOutDialog {
        id: signingOut
        onSignOutWanted: wipe => root.signOutWanted(wipe)
    }
}
