// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs
import QtCore

// Where a picture of a message is to be saved.
FileDialog {
    id: root

    signal chosen(string imageKey, url file)

    function ask(imageKey: string, name: string): void {
        d.imageKey = imageKey
        root.selectedFile = root.currentFolder + "/" + encodeURIComponent(name === "" ? "image.png" : name)
        root.open()
    }

    QtObject {
        id: d
        property string imageKey: ""
    }

    title: qsTr("Save image")
    fileMode: FileDialog.SaveFile
    currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
    onAccepted: root.chosen(d.imageKey, root.selectedFile)
}
