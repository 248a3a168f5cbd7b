// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    property bool available: false
    property bool owner: false
    property UserListModel users: UserListModel {}
    property string filterText: ""
    property bool loading: false
    property string listText: ""
    property bool registrationOpen: true
    property string registrationFrom: ""
    property string registrationUntil: ""
    property string registrationText: "Registration is open."
    property string fromError: ""
    property string untilError: ""
    property string errorText: ""
    property bool busy: false
    property string password: ""
    property string passwordOwner: ""

    signal roleChanged()
    signal done()
    signal called(string method, string argument)

    function load(): void {
        root.called("load", "")
    }
    function loadMore(): void {
        root.called("loadMore", "")
    }
    function setRegistrationOpen(isOpen: bool): void {
        root.called("setRegistrationOpen", isOpen)
    }
    function setRegistrationWindow(from: string, until: string): void {
        root.called("setRegistrationWindow", [from, until].join())
    }
    function create(name: string, nickname: string, email: string, phone: string): void {
        root.called("create", [name, nickname, email, phone].join())
    }
    function update(key: string, nickname: string, email: string, phone: string): void {
        root.called("update", [key, nickname, email, phone].join())
    }
    function setAdmin(key: string, isAdmin: bool): void {
        root.called("setAdmin", key)
    }
    function setDisabled(key: string, isDisabled: bool): void {
        root.called("setDisabled", key)
    }
    function remove(key: string): void {
        root.called("remove", key)
    }
    function resetPassword(key: string): void {
        root.called("resetPassword", key)
    }
    function copyPassword(): void {
        root.called("copyPassword", "")
    }
    function forgetPassword(): void {
        root.password = ""
    }
    function clearError(): void {
        root.errorText = ""
    }
}
