// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Client
import Skein.Controls

// The server shows a certificate that is not known yet, or another one than before: the user compares and decides.
AppDialog {
    id: root

    required property ConnectionViewModel connection

    QtObject {
        id: d
        readonly property bool replaced: root.connection.certificateReplaced
        readonly property bool asked: root.connection.certificateAsked

        onAskedChanged: d.follow()
        function follow(): void {
            if (d.asked)
                root.open()
            else
                root.close()
        }
    }

    danger: d.replaced
    title: d.replaced ? qsTr("The server's certificate changed") : qsTr("Is this your server?")
    text: d.replaced ? qsTr("“%1” does not show the certificate that you trusted before. Somebody may be listening in. Go on "
                            + "only if your administrator confirms the new fingerprint.").arg(root.connection.serverName)
                     : qsTr("You visit “%1” for the first time. Compare the fingerprint with the one that your "
                            + "administrator gives you.").arg(root.connection.serverName)
    acceptText: d.replaced ? qsTr("Trust the new one") : qsTr("Trust this server")
    Component.onCompleted: d.follow()
    onAccepted: root.connection.acceptCertificate()
    onRejected: root.connection.rejectCertificate()

    contentItem: Column {
        spacing: 12

        FingerprintBox {
            objectName: "fingerprint"
            width: parent.width
            title: d.replaced ? qsTr("New fingerprint (SHA-256)") : qsTr("Fingerprint (SHA-256)")
            fingerprint: root.connection.fingerprint
        }
        FingerprintBox {
            width: parent.width
            visible: d.replaced && root.connection.acceptedFingerprint !== ""
            title: qsTr("Trusted before")
            fingerprint: root.connection.acceptedFingerprint
        }
    }
}
