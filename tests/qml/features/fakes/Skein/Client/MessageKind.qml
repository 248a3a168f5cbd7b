// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    enum Kind { Text, Emoji, Images, Recalled, System, Date, Unread, Announcement }
}
