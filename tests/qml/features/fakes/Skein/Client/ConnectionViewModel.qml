// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    enum State { Offline, Connecting, Syncing, Online }

    property int state: ConnectionViewModel.Online
    property bool justReturned: false
    property int secondsToRetry: 0
    property string serverName: "青榆科技 Elmfield"
    property string bannerTitle: ""
    property string bannerText: ""
    property bool certificateAsked: false
    property bool certificateReplaced: false
    property string fingerprint: "1F2A 9C44 5B67 8D01 E3A2 77B0 C9D4 1188 0A5F 6E21 99CC 43B7 D2E0 5A14 7F3C B8A6"
    property string acceptedFingerprint: ""

    signal retryCalled()
    signal acceptCalled()
    signal rejectCalled()

    function retryNow(): void {
        root.retryCalled()
    }
    function acceptCertificate(): void {
        root.acceptCalled()
    }
    function rejectCertificate(): void {
        root.rejectCalled()
    }
}
