// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    property ToastListModel toasts: ToastListModel {}

    signal dismissCalled(int key)
    signal actCalled(int key)

    function dismiss(key: int): void {
        root.dismissCalled(key)
    }
    function act(key: int): void {
        root.actCalled(key)
    }
}
