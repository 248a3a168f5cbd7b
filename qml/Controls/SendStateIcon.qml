// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Skein.Style

// How far an own message has come.
AppIcon {
    id: root

    // "sending", "sent", "delivered", "read" or "failed"; empty shows nothing
    required property string sendState

    visible: root.sendState !== ""
    icon: root.sendState === "sending" ? "clock"
        : root.sendState === "sent" ? "check"
        : root.sendState === "failed" ? "alert"
        : root.sendState === "" ? "" : "checks"
    size: 14
    color: root.sendState === "failed" ? Theme.onDangerSoft : Theme.link
    Accessible.role: Accessible.Graphic
    Accessible.name: Words.ofSendState(root.sendState)
}
