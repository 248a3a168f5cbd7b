// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Skein.Client
import Skein.Controls

// Who somebody is, what the user calls him, and what can be done.
ColumnLayout {
    id: root

    required property PersonCardViewModel card

    signal messageWanted(string accountKey)
    signal addWanted(string accountKey)
    signal removalWanted(string accountKey)

    QtObject {
        id: d
        readonly property string key: root.card.key
        readonly property string remark: root.card.remark
        // Of whom the field shows what: the card may turn to somebody else while a remark is typed.
        property string fieldKey: ""
        property string fieldRemark: ""

        function load(): void {
            d.fieldKey = d.key
            d.fieldRemark = d.remark
            remark.text = d.remark
        }
        function save(): void {
            if (d.fieldKey === "" || remark.text === d.fieldRemark)
                return
            d.fieldRemark = remark.text
            root.card.setRemark(d.fieldKey, remark.text)
        }
        onKeyChanged: {
            d.save()
            d.load()
        }
        onRemarkChanged: if (!remark.input.activeFocus)
            d.load()
    }

    spacing: 0
    Component.onCompleted: d.load()

    Avatar {
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: 12
        size: 72
        name: root.card.name
        seed: root.card.key
        source: root.card.avatar
        presence: root.card.presence
        Accessible.ignored: true
    }
    PaneTitleLabel {
        objectName: "name"
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: root.card.name
    }
    SmallLabel {
        objectName: "nickname"
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        visible: text !== ""
        text: root.card.nickname
    }
    SmallLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: Words.joined([root.card.numberText, root.card.presenceText, root.card.genderText])
    }
    BodyLabel {
        objectName: "bio"
        Layout.fillWidth: true
        Layout.topMargin: 12
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        visible: text !== ""
        text: root.card.bio
    }
    AppTextField {
        id: remark
        objectName: "remark"
        Layout.fillWidth: true
        Layout.topMargin: 16
        visible: root.card.contact
        boxHeight: 40
        label: qsTr("Remark")
        placeholderText: qsTr("A name that only you see")
        maximumLength: 32
        onAccepted: d.save()
        Connections {
            target: remark.input

            function onActiveFocusChanged(): void {
                if (!remark.input.activeFocus)
                    d.save()
            }
        }
    }
    AppButton {
        objectName: "message"
        Layout.fillWidth: true
        Layout.topMargin: 16
        visible: root.card.contact
        iconName: "chat"
        text: qsTr("Message")
        onClicked: root.messageWanted(root.card.key)
    }
    AppButton {
        objectName: "add"
        Layout.fillWidth: true
        Layout.topMargin: 16
        visible: !root.card.contact && !root.card.own && !root.card.blocked
        iconName: "user-plus"
        text: qsTr("Add as contact")
        onClicked: root.addWanted(root.card.key)
    }
    AppButton {
        objectName: "block"
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: !root.card.own
        variant: AppButton.Outline
        iconName: "ban"
        text: root.card.blocked ? qsTr("Unblock") : qsTr("Block")
        onClicked: {
            if (root.card.blocked)
                root.card.unblock()
            else
                root.card.block()
        }
    }
    AppButton {
        objectName: "remove"
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: root.card.contact
        variant: AppButton.DangerText
        text: qsTr("Remove contact…")
        onClicked: root.removalWanted(root.card.key)
    }
}
