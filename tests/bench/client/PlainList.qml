// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates

// A list as simple as the toolkit has it, as large as the window: lines of text, newest at the bottom.
ApplicationWindow {
    id: root

    property int filled: 0

    width: 1280
    height: 800
    visible: true

    ListModel {
        id: first
    }
    ListModel {
        id: second
    }
    ListView {
        id: list
        objectName: "messages"
        anchors.fill: parent
        verticalLayoutDirection: ListView.BottomToTop
        reuseItems: true
        cacheBuffer: 800
        clip: true
        model: 100000
        delegate: Text {
            required property int index
            readonly property string key: index

            width: ListView.view.width
            height: 48
            text: "Line number " + index
        }
    }

    // Shows fifty other lines.
    function open(): void {
        const next = list.model === first ? second : first
        next.clear()
        for (let i = 0; i < 50; ++i)
            next.append({"number": ++root.filled})
        list.model = next
    }
    // One more line at the bottom.
    function add(): void {
        list.model.insert(0, {"number": ++root.filled})
    }
}
