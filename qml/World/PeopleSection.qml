// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// Some people with one thing that can be done about each of them.
Column {
    id: root

    required property string title
    required property PersonListModel people
    required property string actionText

    signal actionWanted(string key, string name)

    visible: rows.count > 0

    ListSectionHeader {
        width: parent.width
        height: 36
        text: root.title
    }
    Repeater {
        id: rows
        model: root.people
        delegate: ContactRow {
            id: row

            required property string key
            required property url avatarSource
            required property string numberText
            required property string relationText

            width: root.width
            focusPolicy: Qt.NoFocus
            hoverEnabled: false
            seed: row.key
            avatar: row.avatarSource
            detail: row.relationText === "" ? row.numberText : row.relationText
            trailing: AppButton {
                objectName: "act" + row.key
                variant: AppButton.Outline
                size: AppButton.Small
                text: root.actionText
                Accessible.name: Words.joined([root.actionText, row.name])
                onClicked: root.actionWanted(row.key, row.name)
            }
        }
    }
}
