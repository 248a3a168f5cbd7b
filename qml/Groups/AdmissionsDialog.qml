// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Client
import Skein.Controls

// Who asks to be let into the group, and who may not come back.
AppDialog {
    id: root

    required property GroupDetailsViewModel details

    title: qsTr("Who comes in")
    acceptText: ""
    rejectText: qsTr("Close")
    onAboutToShow: {
        tabs.currentIndex = 0
        root.details.loadBlacklist()
    }

    contentItem: Column {
        spacing: 12

        SegmentedControl {
            id: tabs
            accessibleName: qsTr("Requests or blacklist")

            SegmentedButton {
                objectName: "requestsTab"
                text: qsTr("Join requests")
            }
            SegmentedButton {
                objectName: "blacklistTab"
                text: qsTr("Blacklist")
            }
        }
        ListView {
            id: requests

            readonly property FocusFollower follower: FocusFollower {
                area: requests
            }

            objectName: "joinRequests"
            width: parent.width
            height: 300
            visible: tabs.currentIndex === 0
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.details.requests
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Join requests")
            T.ScrollBar.vertical: AppScrollBar {}
            delegate: JoinRequestDelegate {
                onApproveWanted: accountKey => root.details.approve(accountKey)
                onRejectWanted: accountKey => root.details.reject(accountKey)
            }

            SmallLabel {
                parent: requests
                anchors.centerIn: parent
                visible: requests.count === 0
                text: qsTr("Nobody waits to be let in.")
            }
        }
        ListView {
            id: blacklist

            readonly property FocusFollower follower: FocusFollower {
                area: blacklist
            }

            objectName: "blacklisted"
            width: parent.width
            height: 300
            visible: tabs.currentIndex === 1
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.details.blacklist
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Blacklist")
            T.ScrollBar.vertical: AppScrollBar {}
            delegate: BlacklistDelegate {
                onUnlistWanted: accountKey => root.details.unlist(accountKey)
            }

            SmallLabel {
                parent: blacklist
                anchors.centerIn: parent
                visible: blacklist.count === 0
                text: qsTr("Nobody is on the blacklist.")
            }
        }
    }
}
