// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

// The words that repeat what colours and icons say.
QtObject {
    function ofPresence(presence: string): string {
        switch (presence) {
        case "online":
            return qsTr("Online")
        case "away":
            return qsTr("Away")
        case "busy":
            return qsTr("Busy")
        case "offline":
            return qsTr("Offline")
        default:
            return ""
        }
    }
    function ofSendState(sendState: string): string {
        switch (sendState) {
        case "sending":
            return qsTr("Sending")
        case "sent":
            return qsTr("Sent")
        case "delivered":
            return qsTr("Delivered")
        case "read":
            return qsTr("Read")
        case "failed":
            return qsTr("Not sent")
        default:
            return ""
        }
    }
    // The order of EmojiModel.Category
    function ofEmojiCategory(category: int): string {
        return [qsTr("Recently used"), qsTr("Smileys"), qsTr("People"), qsTr("Animals and nature"), qsTr("Food and drink"),
                qsTr("Activities"), qsTr("Travel and places"), qsTr("Objects and symbols"), qsTr("Flags")][category]
    }
    // What is said, without what is empty
    function joined(parts: list<string>): string {
        return parts.filter(part => part !== "").join(", ")
    }
}
