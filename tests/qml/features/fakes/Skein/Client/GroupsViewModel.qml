// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    property ConversationListModel groups: ConversationListModel {}
    property string shownKey: ""
    property string shownTitle: ""
    property string memberCountText: ""
    property bool member: true
    property PersonListModel members: PersonListModel {}
    property bool loadingMembers: false
    property string memberFilter: ""
    property GroupDetailsViewModel details: GroupDetailsViewModel {}
    property GroupFinderViewModel finder: GroupFinderViewModel {}
    property PersonListModel candidates: PersonListModel {}
    property PersonListModel picked: PersonListModel {}
    property string candidateFilter: ""
    property bool busy: false
    property string errorText: ""

    signal done()
    signal called(string method, string argument)

    function beginPicking(groupKey: string): void {
        root.called("beginPicking", groupKey)
    }
    function togglePicked(accountKey: string): void {
        root.called("togglePicked", accountKey)
    }
    function create(title: string): void {
        root.called("create", title)
    }
    function addPicked(): void {
        root.called("addPicked", "")
    }
    function leave(groupKey: string): void {
        root.called("leave", groupKey)
    }
}
