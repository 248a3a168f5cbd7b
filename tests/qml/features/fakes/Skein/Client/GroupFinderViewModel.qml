// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    property ListModel found: ListModel {}
    property bool searching: false
    property string searchText: ""
    property bool moreFound: false

    signal joined()
    signal called(string method, string argument)
    signal joinCalled(string groupKey, string note)

    function find(text: string): void {
        root.called("find", text)
    }
    function findMore(): void {
        root.called("findMore", "")
    }
    function join(groupKey: string, note: string): void {
        root.joinCalled(groupKey, note)
    }
}
