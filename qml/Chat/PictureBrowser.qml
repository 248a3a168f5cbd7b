// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQml
import QtQuick
import Skein.Client
import Skein.Controls

// The pictures of a message over the whole window, one after the other.
ImageViewer {
    id: root

    signal saveWanted(string imageKey, string name)

    function show(images: ImageListModel, index: int): void {
        pictures.model = images
        d.index = index
        root.open()
    }

    QtObject {
        id: d
        property int index: 0
        readonly property Picture picture: pictures.count > d.index ? pictures.objectAt(d.index) as Picture : null
    }

    source: d.picture === null ? "" : d.picture.original
    title: d.picture === null ? "" : pictures.count < 2 ? d.picture.name
         : qsTr("%1 of %2 · %3").arg(d.index + 1).arg(pictures.count).arg(d.picture.name)
    hasPrevious: d.index > 0
    hasNext: d.index < pictures.count - 1
    onPreviousRequested: --d.index
    onNextRequested: ++d.index
    onSaveRequested: if (d.picture !== null)
        root.saveWanted(d.picture.key, d.picture.name)
    onClosed: pictures.model = 0

    Instantiator {
        id: pictures
        model: 0
        delegate: Picture {}
    }
}
