// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// For how long somebody may not write in the world channel.
AppDialog {
    id: root

    required property WorldViewModel world

    function ask(accountKey: string, name: string): void {
        d.accountKey = accountKey
        d.name = name
        d.minutes = 60;
        (spans.itemAt(1) as AppRadioButton).checked = true
        root.open()
    }

    QtObject {
        id: d
        property string accountKey: ""
        property string name: ""
        property int minutes: 60 // 0: until it is lifted

        function words(minutes: int): string {
            switch (minutes) {
            case 10: return qsTr("10 minutes")
            case 60: return qsTr("1 hour")
            case 1440: return qsTr("1 day")
            default: return qsTr("Until it is lifted")
            }
        }
    }

    title: qsTr("Mute %1?").arg(d.name)
    text: qsTr("Everybody sees in the world channel that it happened, and by whom.")
    acceptText: qsTr("Mute")
    onAccepted: root.world.mute(d.accountKey, d.minutes)

    contentItem: Column {
        spacing: 4

        Repeater {
            id: spans
            model: [10, 60, 1440, 0]
            delegate: AppRadioButton {
                required property int modelData

                objectName: "span" + modelData
                text: d.words(modelData)
                checked: modelData === 60
                onToggled: d.minutes = modelData
            }
        }
    }
}
