// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls

// What the user says of himself.
SettingsCard {
    id: root

    required property OwnViewModel own
    required property PreferencesViewModel preferences

    QtObject {
        id: d
        readonly property string key: root.own.key
        readonly property string name: root.own.name
        readonly property int gender: root.own.gender
        readonly property string bio: root.own.bio
        // What the fields were filled with
        property string shownKey: ""
        property string shownName: ""
        property int shownGender: 0
        property string shownBio: ""

        readonly property bool changed: nickname.text !== root.own.name || gender.currentIndex !== root.own.gender
                                        || bio.text !== root.own.bio

        function minutesAt(index: int): int {
            return [5, 10, 30, 60, 0][index]
        }
        function indexOf(minutes: int): int {
            return minutes === 5 ? 0 : minutes === 10 ? 1 : minutes === 30 ? 2 : minutes === 60 ? 3 : 4
        }
        // What is being typed stays; what is not follows the other devices.
        function follow(): void {
            const other = d.key !== d.shownKey
            if (other || nickname.text === d.shownName)
                nickname.text = d.name
            if (other || gender.currentIndex === d.shownGender)
                gender.currentIndex = d.gender
            if (other || bio.text === d.shownBio)
                bio.text = d.bio
            d.remember()
        }
        function reset(): void {
            nickname.text = d.name
            gender.currentIndex = d.gender
            bio.text = d.bio
            d.remember()
        }
        function remember(): void {
            d.shownKey = d.key
            d.shownName = d.name
            d.shownGender = d.gender
            d.shownBio = d.bio
        }
        onKeyChanged: d.follow()
        onNameChanged: d.follow()
        onGenderChanged: d.follow()
        onBioChanged: d.follow()
    }

    iconName: "user"
    title: qsTr("Profile")
    Component.onCompleted: d.reset()

    Connections {
        target: root.own

        function onSaved(): void {
            d.reset()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: 12
        spacing: 16

        Avatar {
            size: 72
            name: root.own.name
            seed: root.own.key
            source: root.own.avatar
            Accessible.ignored: true

            Spinner {
                anchors.centerIn: parent
                visible: root.own.uploading
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 4

            AppButton {
                objectName: "changePicture"
                variant: AppButton.Outline
                size: AppButton.Small
                enabled: !root.own.uploading
                text: qsTr("Change picture…")
                onClicked: pictures.pick()
            }
            AppButton {
                objectName: "removePicture"
                visible: String(root.own.avatar) !== ""
                variant: AppButton.DangerText
                size: AppButton.Small
                text: qsTr("Remove picture")
                onClicked: root.own.removeAvatar()
            }
        }
    }
    AppTextField {
        id: nickname
        objectName: "nickname"
        Layout.fillWidth: true
        boxHeight: 40
        label: qsTr("Nickname")
        maximumLength: 32
    }
    SettingsRow {
        Layout.fillWidth: true
        title: qsTr("Gender")

        AppComboBox {
            id: gender
            objectName: "gender"
            accessibleName: qsTr("Gender")
            model: [qsTr("Not told"), qsTr("Female"), qsTr("Male")]
        }
    }
    AppTextArea {
        id: bio
        objectName: "bio"
        Layout.fillWidth: true
        label: qsTr("About me")
        placeholderText: qsTr("What colleagues may know of you")
        maximumLength: 140
        maximumHeight: 110
    }
    AppButton {
        objectName: "save"
        Layout.topMargin: 12
        Layout.alignment: Qt.AlignRight
        enabled: d.changed && nickname.text.trim() !== "" && !bio.tooLong
        text: qsTr("Save profile")
        onClicked: root.own.save(nickname.text, gender.currentIndex, bio.text)
    }
    Divider {
        Layout.fillWidth: true
        Layout.topMargin: 12
    }
    SettingsRow {
        Layout.fillWidth: true
        title: qsTr("Status")

        AppComboBox {
            objectName: "availability"
            accessibleName: qsTr("Status")
            model: [qsTr("Online"), qsTr("Away"), qsTr("Busy"), qsTr("Invisible")]
            currentIndex: root.own.availability - OwnViewModel.Online
            onActivated: index => root.own.setAvailability(index + OwnViewModel.Online)
        }
    }
    Divider {
        Layout.fillWidth: true
    }
    SettingsRow {
        Layout.fillWidth: true
        title: qsTr("Away when idle for")

        AppComboBox {
            objectName: "awayMinutes"
            accessibleName: qsTr("Away when idle for")
            model: [qsTr("%n min", "", 5), qsTr("%n min", "", 10), qsTr("%n min", "", 30), qsTr("%n min", "", 60), qsTr("Never")]
            currentIndex: d.indexOf(root.preferences.awayMinutes)
            onActivated: index => root.preferences.awayMinutes = d.minutesAt(index)
        }
    }

    AvatarPicker {
        id: pictures
        onChosen: (file, square) => root.own.setAvatar(file, square)
    }
}
