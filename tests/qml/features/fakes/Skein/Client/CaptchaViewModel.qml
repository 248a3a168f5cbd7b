// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    property string image: ""
    property bool neededToSignIn: false
    property bool neededToRegister: false
    property bool loading: false
    property string errorText: ""

    signal renewed()
    signal reloadCalled()

    function reload(): void {
        root.reloadCalled()
    }
}
