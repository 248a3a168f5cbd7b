// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

// Asks for a picture file, and then for the square of it that becomes the avatar of a person or a group.
Item {
    id: root

    property bool group: false
    property string title: qsTr("Choose a picture")

    // In parts of the picture's width and height
    signal chosen(url file, rect square)

    function pick(): void {
        files.open()
    }
    function crop(file: url): void {
        (cropping.make() as AvatarDialog).crop(file)
    }

    FileDialog {
        id: files
        title: root.title
        nameFilters: [qsTr("Images (%1)").arg("*.png *.jpg *.jpeg *.gif *.webp")]
        onAccepted: root.crop(files.selectedFile)
    }
    LazyPopup {
        id: cropping
        sourceComponent: AvatarDialog {
            group: root.group
            onChosen: (file, square) => root.chosen(file, square)
        }
    }
}
