// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Skein.Style

// A menu of AppMenuItems and AppMenuSeparators; what destroys comes last, after a separator.
T.Menu {
    id: root

    // As an entry of another menu
    property string iconName: ""
    property bool offered: true
    readonly property FocusKeeper keeper: FocusKeeper {}
    property real lift: 0

    focus: true
    margins: 8
    overlap: 4
    topPadding: 6
    bottomPadding: 6
    implicitWidth: Math.max(Metrics.menuWidthMin, implicitContentWidth)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    delegate: AppMenuItem {
        visible: (subMenu as AppMenu)?.offered ?? true
        iconName: (subMenu as AppMenu)?.iconName ?? ""
    }
    onAboutToShow: root.keeper.remember(root.parent)
    onClosed: root.keeper.giveBack()

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.durBase
            easing.type: Theme.easeIn
        }
        NumberAnimation {
            property: "lift"
            from: 4
            to: 0
            duration: Theme.durBase
            easing.type: Theme.easeIn
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.durFast
            easing.type: Theme.easeOut
        }
    }

    contentItem: ListView {
        implicitHeight: contentHeight
        // The width of the widest item: a ListView alone does not know it.
        implicitWidth: {
            let widest = 0
            for (let i = 0; i < root.count; ++i)
                widest = Math.max(widest, root.itemAt(i)?.implicitWidth ?? 0)
            return widest
        }
        model: root.contentModel
        interactive: Window.window ? contentHeight + root.topPadding + root.bottomPadding > Window.window.height : false
        clip: interactive
        currentIndex: root.currentIndex
        T.ScrollBar.vertical: AppScrollBar {}
        transform: Translate {
            y: root.lift
        }
    }
    background: PopupGround {
        radius: Theme.radiusLg
        transform: Translate {
            y: root.lift
        }
    }
}
