// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// What administrators do with the world channel: its switch, announcements, and who may not write.
Column {
    id: root

    required property WorldViewModel world

    spacing: 16

    Divider {
        x: Metrics.gutter
        width: parent.width - 2 * Metrics.gutter
    }
    RowLayout {
        x: Metrics.gutter
        width: parent.width - 2 * Metrics.gutter

        BodyLabel {
            Layout.fillWidth: true
            text: qsTr("People can write")
            Accessible.ignored: true
        }
        AppSwitch {
            id: toggle
            objectName: "worldSwitch"
            checked: root.world.on
            accessibleName: qsTr("People can write")
            onToggled: root.world.setOn(toggle.checked)

            Connections {
                target: root.world

                function onChanged(): void {
                    toggle.checked = root.world.on
                }
            }
        }
    }
    AppButton {
        objectName: "announce"
        x: Metrics.gutter
        width: parent.width - 2 * Metrics.gutter
        variant: AppButton.Soft
        iconName: "megaphone"
        text: qsTr("Announce to everybody…")
        onClicked: announcing.open()
    }
    PeopleSection {
        objectName: "muted"
        width: parent.width
        title: qsTr("Muted")
        people: root.world.muted
        actionText: qsTr("Let write")
        onActionWanted: key => root.world.unmute(key)
    }
    PeopleSection {
        objectName: "writers"
        width: parent.width
        title: qsTr("Wrote lately")
        people: root.world.writers
        actionText: qsTr("Mute…")
        onActionWanted: (key, name) => (muting.make() as MuteDialog).ask(key, name)
    }
    LazyPopup {
        id: announcing
        sourceComponent: AnnounceDialog {
            world: root.world
        }
    }
    LazyPopup {
        id: muting
        sourceComponent: MuteDialog {
            world: root.world
        }
    }
}
