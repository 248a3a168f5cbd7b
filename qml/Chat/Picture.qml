// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQml

// What the model says of one picture.
QtObject {
    required property string key
    required property string name
    required property url original
}
