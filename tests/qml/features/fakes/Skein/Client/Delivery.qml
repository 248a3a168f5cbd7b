// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    enum State { None, Queued, Sending, Sent, Read, Failed }
}
