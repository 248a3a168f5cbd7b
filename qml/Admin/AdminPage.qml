// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls
import Skein.Style

// The users of the server, and whether people may register.
Rectangle {
    id: root

    required property AdministrationViewModel administration
    required property bool narrow

    signal backWanted()

    QtObject {
        id: d

        function begin(): void {
            root.administration.load()
            search.forceActiveFocus(Qt.OtherFocusReason)
        }
    }

    color: Theme.pane
    onVisibleChanged: if (root.visible)
        d.begin()
    Component.onCompleted: d.begin()
    Keys.onEscapePressed: root.backWanted()

    Connections {
        target: root.administration

        function onRoleChanged(): void {
            if (!root.administration.available && root.visible)
                root.backWanted()
        }
        function onPasswordChanged(): void {
            if (root.administration.password !== "")
                password.open()
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: root.narrow ? Metrics.headerHeightNarrow : Metrics.headerHeight
            Layout.leftMargin: 8
            Layout.rightMargin: 16
            spacing: 8

            IconButton {
                objectName: "back"
                size: 40
                iconName: "arrow-l"
                text: qsTr("Back")
                onClicked: root.backWanted()
            }
            PaneTitleLabel {
                Layout.fillWidth: true
                text: qsTr("Administration")
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            AppButton {
                objectName: "newUser"
                iconName: "user-plus"
                size: AppButton.Small
                text: qsTr("New user")
                onClicked: creating.open()
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.maximumWidth: 720
            Layout.alignment: Qt.AlignHCenter
            Layout.margins: 16
            spacing: 16

            SearchField {
                id: search
                objectName: "userSearch"
                Layout.fillWidth: true
                placeholderText: qsTr("Search users")
                onTextChanged: pause.restart()
                onResultsWanted: list.forceActiveFocus(Qt.TabFocusReason)
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.maximumWidth: 720
            Layout.alignment: Qt.AlignHCenter
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.bottomMargin: 12
            spacing: 16

            BodyLabel {
                objectName: "registrationText"
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                text: root.administration.registrationText
            }
            AppButton {
                objectName: "registration"
                variant: AppButton.Outline
                size: AppButton.Small
                enabled: root.administration.registrationText !== ""
                text: qsTr("Change…")
                Accessible.name: qsTr("Change when people may register")
                Accessible.description: root.administration.registrationText
                onClicked: registering.open()
            }
        }
        UserList {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumWidth: 720
            Layout.alignment: Qt.AlignHCenter
            administration: root.administration
            onChosen: user => editing.edit(user)
        }
    }
    Timer {
        id: pause
        interval: 300
        onTriggered: root.administration.filterText = search.text
    }
    RegistrationDialog {
        id: registering
        administration: root.administration
    }
    NewUserDialog {
        id: creating
        administration: root.administration
    }
    UserDialog {
        id: editing
        administration: root.administration
        onDeleteWanted: (key, nickname) => deleting.ask(key, nickname)
    }
    DeleteUserDialog {
        id: deleting
        onConfirmed: key => root.administration.remove(key)
    }
    PasswordDialog {
        id: password
        administration: root.administration
    }
}
