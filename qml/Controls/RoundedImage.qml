// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A picture with rounded corners. Rounding happens in the image provider "rounded" (see Style/look.h), once per size.
Image {
    id: root

    required property url picture
    required property real radius

    // Without a picture nothing is asked for. The radius goes as thousandths of the width.
    source: `${root.picture}` === "" ? ""
          : "image://rounded/" + Math.round(1000 * root.radius / root.width) + "/" + Qt.btoa(`${root.picture}`)
    sourceSize.width: root.width
    sourceSize.height: root.height
    asynchronous: true
    fillMode: Image.PreserveAspectCrop
}
