// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Controls

// "New here? Create an account": a sentence and the way out of the present form.
Row {
    id: root

    required property string question
    required property string answer

    signal chosen()

    spacing: 0

    SmallLabel {
        anchors.verticalCenter: parent.verticalCenter
        text: root.question
    }
    AppButton {
        anchors.verticalCenter: parent.verticalCenter
        variant: AppButton.Text
        size: AppButton.Small
        leftPadding: 6
        rightPadding: 6
        text: root.answer
        onClicked: root.chosen()
    }
}
