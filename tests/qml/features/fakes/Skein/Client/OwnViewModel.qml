// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

QtObject {
    id: root

    enum Gender { Unknown, Female, Male }
    enum Availability { Offline, Online, Away, Busy, Invisible }

    property string key: "1"
    property string name: "苏沐"
    property url avatar
    property string numberText: "ID 10001"
    property int gender: OwnViewModel.Unknown
    property string bio: ""
    property int availability: OwnViewModel.Online
    property string presence: "online"
    property bool uploading: false

    signal saved()
    signal saveCalled(string nickname, int gender, string bio)
    signal availabilityCalled(int availability)
    signal avatarCalled(url file, rect square)

    function save(nickname: string, gender: int, bio: string): void {
        root.saveCalled(nickname, gender, bio)
    }
    function setAvailability(availability: int): void {
        root.availabilityCalled(availability)
    }
    function setAvatar(file: url, square: rect): void {
        root.avatarCalled(file, square)
    }
    function removeAvatar(): void {
        root.avatar = ""
    }
}
