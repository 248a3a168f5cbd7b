// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

ListModel {
    id: root

    dynamicRoles: true

    function rowOf(key: string): int {
        for (let i = 0; i < root.count; ++i) {
            if (root.get(i).key === key)
                return i
        }
        return -1
    }
}
