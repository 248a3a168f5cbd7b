// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

// Where the layout changes, and the fixed sizes of its columns, in device-independent px.
QtObject {
    // Window widths from which a layout applies. Below compactFrom the window is narrow: a single pane.
    readonly property int compactFrom: 708
    readonly property int regularFrom: 1024
    readonly property int detailsBesideFrom: 1268
    readonly property int wideFrom: 1440

    readonly property int minimumWidth: 360
    readonly property int minimumHeight: 560
    readonly property int railWidth: 64
    readonly property int tabBarHeight: 60
    readonly property int listWidthCompact: 264
    readonly property int listWidth: 304
    readonly property int listWidthWide: 336
    readonly property int listWidthMin: 240
    readonly property int listWidthMax: 400
    readonly property int listWidthMaxWide: 440
    readonly property int chatWidthMin: 380
    readonly property int chatWidthBesideDetails: 560
    readonly property int messageColumnMax: 960
    readonly property int bubblePaddings: 24 // left and right of a text
    readonly property int metaRoom: 80 // for time and state beside a bubble
    readonly property int detailsWidth: 340
    readonly property int headerHeight: 60
    readonly property int headerHeightNarrow: 56
    readonly property int gutter: 20
    readonly property int gutterNarrow: 12
    readonly property int settingsNavWidth: 240
    readonly property int settingsTwoColumnsFrom: 1100
    readonly property int loginArtWidth: 520
    readonly property int loginArtFrom: 960
    readonly property int loginFormWidth: 384
    readonly property int dialogWidth: 420
    readonly property int paletteWidth: 520
    readonly property int toastWidth: 340
    readonly property int menuWidthMin: 208

    function isNarrow(windowWidth: real): bool {
        return windowWidth < compactFrom
    }
    function bubbleWidthMax(columnWidth: real, narrow: bool): real {
        return narrow ? Math.floor(0.86 * columnWidth) : Math.min(560, Math.floor(0.72 * columnWidth))
    }
}
