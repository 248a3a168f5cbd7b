// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A picture with rounded corners. Rounding happens in an image provider, once per size: "skein" rounds the server's pictures
// itself, since they arrive later; anything else goes through "rounded" (see Style/look.h).
Image {
    id: root

    required property url picture
    required property real radius

    QtObject {
        id: d
        readonly property string address: `${root.picture}`
        readonly property int radius: Math.round(1000 * root.radius / root.width) // thousandths of the width
    }

    // Without a picture nothing is asked for.
    source: d.address === "" ? ""
          : d.address.startsWith("image://skein/") ? d.address + "?radius=" + d.radius
          : "image://rounded/" + d.radius + "/" + Qt.btoa(d.address)
    sourceSize.width: root.width
    sourceSize.height: root.height
    asynchronous: true
    fillMode: Image.PreserveAspectCrop
}
