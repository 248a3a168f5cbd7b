// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

// The design tokens. Colours blend from light to dark within durBase; every user of a token follows by itself.
// dark, reduceMotion and messageSize are set by the client (settings, desktop preference), the rest is read only.
QtObject {
    id: root

    property bool dark: false
    property bool reduceMotion: false
    property int messageSize: 14 // px, message text only: 12, 13, 14, 16 or 18
    readonly property int messageLine: Math.round(1.57 * messageSize)

    // 0 is light, 1 is dark. Written by the behaviour below only.
    property real darkness: dark ? 1 : 0
    Behavior on darkness {
        NumberAnimation {
            duration: root.durBase
        }
    }

    function blend(light: string, dark: string): color {
        if (darkness <= 0 || darkness >= 1)
            return Qt.color(darkness > 0 ? dark : light)
        const from = Qt.color(light)
        const to = Qt.color(dark)
        return Qt.rgba(from.r + (to.r - from.r) * darkness, from.g + (to.g - from.g) * darkness,
                       from.b + (to.b - from.b) * darkness, 1)
    }

    // Rail
    readonly property color rail: blend("#10343D", "#0A1214")
    readonly property color railHover: blend("#1D4650", "#142225")
    readonly property color railActive: blend("#2A5661", "#1D3338")
    readonly property color railIcon: blend("#A9C6CA", "#8FA6AA")
    readonly property color railIconActive: "#FFFFFF"
    // Surfaces
    readonly property color window: blend("#F2F5F4", "#0E1719")
    readonly property color pane: blend("#FFFFFF", "#121D20")
    readonly property color canvas: blend("#F2F5F4", "#0E1719")
    readonly property color surface: blend("#FFFFFF", "#1B292D")
    readonly property color raised: blend("#FFFFFF", "#203035")
    readonly property color raisedHover: blend("#EFF4F3", "#2A3D43")
    readonly property color sunken: blend("#EDF2F1", "#1A272B")
    readonly property color hover: blend("#F0F4F3", "#18262A")
    readonly property color pressed: blend("#E4EBE9", "#22343A")
    readonly property color selected: blend("#DCEFEF", "#173C44")
    // Lines
    readonly property color border: blend("#E0E7E5", "#25363B")
    readonly property color control: blend("#7A8E8A", "#6C8187")
    // Text
    readonly property color text: blend("#14262B", "#E6EFF0")
    readonly property color text2: blend("#47595E", "#AABBBE")
    readonly property color text3: blend("#5A6C71", "#93A6AA")
    readonly property color disabled: blend("#9AA8AB", "#5D7075")
    readonly property color link: blend("#0B6573", "#6FD0DA")
    // Actions
    readonly property color primary: blend("#0E6E7C", "#1A7A88")
    readonly property color primaryHover: blend("#0B5C68", "#1D808F")
    readonly property color primaryPressed: blend("#084A54", "#166874")
    readonly property alias onPrimary: ink.primary
    readonly property color primarySoft: blend("#DCEFEF", "#173C44")
    readonly property alias onPrimarySoft: ink.primarySoft
    // Unread and mentions
    readonly property color accent: blend("#BF461A", "#F08A55")
    readonly property alias onAccent: ink.accent
    readonly property color accentSoft: blend("#FCE9DF", "#43271A")
    readonly property alias onAccentSoft: ink.accentSoft
    // Meaning
    readonly property color danger: blend("#BF2F3E", "#C93A49")
    readonly property color dangerHover: blend("#A42532", "#CE4250")
    readonly property alias onDanger: ink.danger
    readonly property color dangerSoft: blend("#FBE6E8", "#431F25")
    readonly property alias onDangerSoft: ink.dangerSoft
    readonly property color success: blend("#1A7A4C", "#4CC38A")
    readonly property color successSoft: blend("#DDF2E6", "#16382A")
    readonly property alias onSuccessSoft: ink.successSoft
    readonly property color warning: blend("#8F5B00", "#F0B84A")
    readonly property color warningSoft: blend("#FFF1D1", "#3B2E12")
    readonly property alias onWarningSoft: ink.warningSoft
    // Messages
    readonly property color bubbleOther: blend("#FFFFFF", "#1E2D31")
    readonly property color bubbleOwn: blend("#D3EBEA", "#114C57")
    readonly property alias onBubble: ink.bubble
    readonly property color bubbleMeta: blend("#4C6469", "#A9C3C7")
    readonly property color bubbleShadow: "#0F0A1D22" // 6 % of the ink
    readonly property color quoteOther: blend("#F0F4F3", "#27393E")
    readonly property color quoteOwn: blend("#C7E4E3", "#0D434D")
    // Presence
    readonly property color online: blend("#1F9D63", "#35B97A")
    readonly property color away: blend("#C77B00", "#E0A030")
    readonly property color busy: blend("#D23B4B", "#E5606E")
    readonly property color offline: blend("#82959A", "#7B8F94")
    // Other
    readonly property color mutedBadge: blend("#5F7479", "#4C6066")
    readonly property color focus: blend("#0E6E7C", "#6FD0DA")
    readonly property color scrim: blend("#0A1D22", "#000000")
    readonly property color tooltip: blend("#14262B", "#E6EFF0")
    readonly property alias onTooltip: ink.tooltip
    readonly property color skeleton: blend("#E6ECEA", "#1C2A2E")
    readonly property color skeletonHi: blend("#F3F6F5", "#26373C")
    readonly property color composerEdge: blend("#CBD6D3", "#2E4147")
    readonly property color waveRest: blend("#A9BDBB", "#4F6A71")
    readonly property color waveRestOwn: blend("#8DB9B9", "#3F7C86")
    readonly property color wavePlayed: blend("#0E6E7C", "#6FD0DA")

    // Where the names above that begin with "on" get their values: a binding to such a name would be taken for a signal
    // handler.
    readonly property QtObject inks: QtObject {
        id: ink
        readonly property color primary: "#FFFFFF"
        readonly property color primarySoft: root.blend("#0A5A66", "#8ADCE4")
        readonly property color accent: root.blend("#FFFFFF", "#2B0F02")
        readonly property color accentSoft: root.blend("#96340F", "#FFB48C")
        readonly property color danger: "#FFFFFF"
        readonly property color dangerSoft: root.blend("#A2232F", "#FF9AA5")
        readonly property color successSoft: root.blend("#136039", "#7FDDB0")
        readonly property color warningSoft: root.blend("#734800", "#F6CC78")
        readonly property color bubble: root.blend("#14262B", "#E9F3F4")
        readonly property color tooltip: root.blend("#F3F8F8", "#14262B")
    }

    // Opacity of the scrim behind each kind of overlay
    readonly property real scrimOpacity: dark ? 0.56 : 0.4
    readonly property real paletteScrimOpacity: dark ? 0.24 : 0.08
    readonly property real viewerScrimOpacity: 0.88

    // The call screen is dark in both themes
    readonly property color callBackground: "#0A1214"
    readonly property color callControl: "#22343A"
    readonly property color callHand: "#F5C451"
    readonly property color callOnHand: "#2B1D00"
    readonly property color callAccept: "#1B7F50"
    readonly property color callPill: "#16382A"
    readonly property color callOnPill: "#7FDDB0"
    readonly property color callSpeaker: "#6FD0DA"
    readonly property color callLabel: "#B80A1D22"

    // The hue of a person: sender name, quote bar and avatar
    readonly property list<Hue> hues: [
        Hue { light: "#0B6573"; dark: "#6FD0DA"; top: "#2A8793"; bottom: "#0B5F6B" }, // lake
        Hue { light: "#A53A11"; dark: "#F5A37A"; top: "#CF6430"; bottom: "#A8400F" }, // bill
        Hue { light: "#3E6B1F"; dark: "#A5D07C"; top: "#648F38"; bottom: "#41701D" }, // moss
        Hue { light: "#86398C"; dark: "#DDA0E2"; top: "#A566B0"; bottom: "#7A3A85" }, // plum
        Hue { light: "#4A52B5"; dark: "#AEB5FA"; top: "#6E76CE"; bottom: "#444CA6" }, // iris
        Hue { light: "#A82B58"; dark: "#F59BB9"; top: "#CC5C82"; bottom: "#A13058" }, // rose
        Hue { light: "#825500"; dark: "#E3BC6B"; top: "#A87B1C"; bottom: "#7D5607" }, // ochre
        Hue { light: "#47606F"; dark: "#A9C2D1"; top: "#6A8292"; bottom: "#455C6A" } // slate
    ]

    // FNV-1a of the id, modulo the eight hues.
    function hueOf(id: string): int {
        let hash = 0x811c9dc5
        for (let i = 0; i < id.length; ++i)
            hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0
        return hash % hues.length
    }
    function nameColorOf(id: string): color {
        const hue = hues[hueOf(id)]
        return blend(hue.light, hue.dark)
    }

    // The tile of a file, by the ending of its name without the dot
    function fileColorOf(suffix: string): color {
        switch (suffix.toLowerCase()) {
        case "pdf":
            return "#B5373F"
        case "xls": case "xlsx": case "csv": case "ods":
            return "#2E7D4F"
        case "doc": case "docx": case "odt": case "txt": case "md":
            return "#0E6E7C"
        case "step": case "stp": case "cad": case "dwg": case "dxf":
            return "#4E57BA"
        case "zip": case "7z": case "gz": case "rar": case "tar": case "xz":
            return "#8A6210"
        case "mp4": case "mkv": case "mov": case "webm": case "avi":
            return "#8A4594"
        default:
            return "#47606F"
        }
    }

    readonly property int space2: 2
    readonly property int space4: 4
    readonly property int space6: 6
    readonly property int space8: 8
    readonly property int space12: 12
    readonly property int space16: 16
    readonly property int space20: 20
    readonly property int space24: 24
    readonly property int space32: 32
    readonly property int space40: 40
    readonly property int space48: 48

    readonly property int radiusXs: 4
    readonly property int radiusSm: 6
    readonly property int radiusMd: 8
    readonly property int radiusRow: 10
    readonly property int radiusLg: 12
    readonly property int radiusBubble: 14
    readonly property int radiusXl: 16

    readonly property int fontMicro: 11
    readonly property int fontCaption: 12
    readonly property int fontSmall: 13
    readonly property int fontBody: 14
    readonly property int fontTitle: 15
    readonly property int fontTitleM: 18
    readonly property int fontTitleL: 24
    readonly property int fontDisplay: 28

    readonly property int lineMicro: 16
    readonly property int lineCaption: 18
    readonly property int lineSmall: 20
    readonly property int lineBody: 22
    readonly property int lineTitle: 22
    readonly property int lineTitleM: 26
    readonly property int lineTitleL: 34
    readonly property int lineDisplay: 40

    readonly property int durFast: reduceMotion ? 0 : 90
    readonly property int durBase: reduceMotion ? 0 : 140
    readonly property int durSlow: reduceMotion ? 0 : 220
    readonly property int durPage: reduceMotion ? 0 : 260
    // Loops (typing dots, skeleton, call ring, spinner); a loop shows its resting frame while motion is reduced
    readonly property int loopTyping: 900
    readonly property int loopSkeleton: 1200
    readonly property int loopRing: 1400
    readonly property int loopSpinner: 900
    readonly property int tooltipDelay: 500
    readonly property int skeletonDelay: 200

    // Easing types: fast feedback, things that come, things that go, loops
    readonly property int easeFast: Easing.OutQuad
    readonly property int easeIn: Easing.OutCubic
    readonly property int easeOut: Easing.InCubic
    readonly property int easeLoop: Easing.InOutSine
}
