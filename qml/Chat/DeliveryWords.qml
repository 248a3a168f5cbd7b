// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick
import Skein.Client

// From the model's states to the names that the controls draw.
QtObject {
    function of(delivery: int): string {
        switch (delivery) {
        case Delivery.Queued:
        case Delivery.Sending:
            return "sending"
        case Delivery.Sent:
            return "sent"
        case Delivery.Read:
            return "read"
        case Delivery.Failed:
            return "failed"
        default:
            return ""
        }
    }
}
