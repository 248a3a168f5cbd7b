// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A modal question or form: title, a sentence, own content below it, cancel and accept. Destructive ones name the verb.
// Nothing closes while it is busy; close() it when the work is done.
T.Dialog {
    id: root

    readonly property FocusKeeper keeper: FocusKeeper {}
    property string text: ""
    property string acceptText: qsTr("OK")
    property string rejectText: qsTr("Cancel") // empty: no such button
    property bool danger: false
    property bool busy: false
    property bool acceptEnabled: true
    property bool closeOnAccept: true

    // Pressed accept; with closeOnAccept the dialog has closed itself and `accepted` was sent too.
    signal acceptRequested()

    function tryAccept(): void {
        if (!root.acceptEnabled || root.busy)
            return
        root.acceptRequested()
        if (root.closeOnAccept)
            root.accept()
    }

    QtObject {
        id: d

        function hasFocusInside(): bool {
            for (let item = root.contentItem.Window.activeFocusItem; item !== null; item = item.parent) {
                if (item === root.contentItem)
                    return true
            }
            return false
        }
        // A form starts in its field; a question on the harmless answer.
        function focusFirst(): void {
            if (d.hasFocusInside())
                return
            const button = root.danger && cancel.visible ? cancel : ok
            button.forceActiveFocus(Qt.PopupFocusReason)
        }
    }

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: parent ? Math.min(Metrics.dialogWidth, parent.width - 32) : Metrics.dialogWidth
    implicitHeight: implicitHeaderHeight + implicitContentHeight + implicitFooterHeight + topPadding + bottomPadding
    padding: 20
    topPadding: 4
    bottomPadding: 0
    modal: true
    focus: true
    closePolicy: root.busy ? T.Popup.NoAutoClose : T.Popup.CloseOnEscape
    onOpened: d.focusFirst()
    onAboutToShow: root.keeper.remember(root.parent)
    onClosed: root.keeper.giveBack()

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.durBase
            easing.type: Theme.easeIn
        }
        NumberAnimation {
            property: "scale"
            from: 0.98
            to: 1
            duration: Theme.durBase
            easing.type: Theme.easeIn
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.durFast
            easing.type: Theme.easeOut
        }
    }
    T.Overlay.modal: Scrim {}

    header: Column {
        leftPadding: 20
        rightPadding: 20
        topPadding: 18
        bottomPadding: sentence.visible ? 8 : 0
        spacing: 4

        AppLabel {
            width: root.width - 40
            text: root.title
            size: 17
            lineHeight: Theme.lineTitleM
            bold: true
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        SmallLabel {
            id: sentence
            objectName: "dialogText"
            width: root.width - 40
            visible: text !== ""
            text: root.text
            wrapMode: Text.Wrap
        }
    }
    contentItem: Item {}
    footer: Item {
        implicitHeight: buttons.implicitHeight + 40

        // From the right; two that do not fit beside each other stack.
        Flow {
            id: buttons
            x: 20
            y: 20
            width: parent.width - 40
            layoutDirection: Qt.RightToLeft
            spacing: 8

            AppButton {
                id: ok
                objectName: "accept"
                visible: root.acceptText !== ""
                text: root.acceptText
                variant: root.danger ? AppButton.Danger : AppButton.Primary
                busy: root.busy
                enabled: root.acceptEnabled && !root.busy
                onClicked: root.tryAccept()
            }
            AppButton {
                id: cancel
                visible: root.rejectText !== ""
                text: root.rejectText
                variant: AppButton.Outline
                enabled: !root.busy
                onClicked: root.reject()
            }
        }
    }
    background: PopupGround {}
}
