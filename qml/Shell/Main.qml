// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Client
import Skein.Controls
import Skein.Login
import Skein.Style

// The window: the login page or the main page, toasts and the question about a certificate over both.
T.ApplicationWindow {
    id: root

    required property AppViewModel app

    width: 1280
    height: 800
    minimumWidth: Metrics.minimumWidth
    minimumHeight: Metrics.minimumHeight
    visible: true
    color: Theme.window
    title: d.unread > 0 ? qsTr("(%1) Skein").arg(d.unread) : qsTr("Skein")
    onActiveChanged: root.app.windowActive = root.active

    QtObject {
        id: d
        readonly property bool ready: root.app.stage === AppViewModel.Ready
        readonly property bool asked: root.app.connection.certificateAsked
        readonly property int unread: d.ready ? root.app.conversations.unreadMessages : 0

        onAskedChanged: if (d.asked)
            certificate.make() // it opens itself
    }

    Binding {
        target: Theme
        property: "dark"
        value: root.app.preferences.dark
    }
    Binding {
        target: Theme
        property: "messageSize"
        value: root.app.preferences.messageTextSize
    }
    Binding {
        target: Theme
        property: "reduceMotion"
        value: root.app.preferences.reduceMotion
    }
    Connections {
        target: root.app

        // The main page goes with its account, and with it the dialogs and what was typed in them.
        function onAccountChanged(): void {
            main.active = false
            main.active = Qt.binding(() => d.ready)
            if (main.item !== null)
                (main.item as MainPage).focusContent()
        }
        function onRaiseWanted(): void {
            root.show()
            root.raise()
            root.requestActivate()
        }
    }
    Loader {
        anchors.fill: parent
        active: !d.ready
        sourceComponent: LoginPage {
            login: root.app.login
            language: root.app.preferences.language
            version: root.app.version
            onLanguageChosen: language => root.app.preferences.language = language
        }
    }
    Loader {
        id: main
        anchors.fill: parent
        active: d.ready
        sourceComponent: MainPage {
            app: root.app
            onCertificateWanted: certificate.open()
        }
    }
    // Over the login page, while other accounts are signed in
    AppButton {
        objectName: "goBack"
        x: 16
        y: 16
        z: 1
        visible: !d.ready && root.app.accounts.returnName !== ""
        variant: AppButton.Outline
        iconName: "arrow-l"
        text: qsTr("Back to %1").arg(root.app.accounts.returnName)
        onClicked: root.app.accounts.goBack()

        Shortcut {
            sequence: "Esc"
            enabled: !d.ready && root.app.accounts.returnName !== "" && !d.asked
            onActivated: root.app.accounts.goBack()
        }
    }
    Instantiator {
        model: 9

        Shortcut {
            id: digit

            required property int index

            sequence: "Ctrl+Shift+" + (digit.index + 1)
            onActivated: root.app.accounts.showAt(digit.index)
        }
    }
    Toasts {
        parent: T.Overlay.overlay
        x: root.width - width - Math.min(20, Math.max(0, (root.width - width) / 2))
        y: 72
        z: 1
        notices: root.app.toasts
    }
    LazyPopup {
        id: certificate
        sourceComponent: CertificateDialog {
            connection: root.app.connection
        }
    }
}
