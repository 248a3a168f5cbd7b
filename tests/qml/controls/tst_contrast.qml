// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Skein.Style

// Every pair of the design system's contrast table, recomputed from the tokens with WCAG 2.1's formula.
TestCase {
    id: root

    readonly property string text: "text/canvas text/pane text/selected text/raised text2/pane text2/canvas text2/selected
        text2/sunken text3/pane text3/canvas text3/hover text3/selected text3/sunken text3/raised text/raisedHover
        text2/raisedHover onDangerSoft/raisedHover link/pane link/bubbleOwn link/bubbleOther link/canvas link/quoteOwn
        onPrimary/primary onPrimary/primaryHover onPrimary/primaryPressed onPrimarySoft/primarySoft onAccent/accent
        onAccentSoft/accentSoft accent/canvas accent/pane onDanger/danger onDanger/dangerHover onDangerSoft/dangerSoft
        onDangerSoft/canvas onDangerSoft/raised success/pane onSuccessSoft/successSoft warning/pane
        onWarningSoft/warningSoft onBubble/bubbleOther onBubble/bubbleOwn bubbleMeta/bubbleOwn bubbleMeta/bubbleOther
        bubbleMeta/quoteOwn bubbleMeta/quoteOther railIcon/rail railIconActive/railActive railIcon/railHover
        onTooltip/tooltip"
    readonly property string edges: "control/pane control/canvas control/raised focus/pane focus/canvas online/pane
        away/pane busy/pane offline/pane primary/pane primary/canvas danger/pane"

    name: "Contrast"

    function linear(channel: real): real {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4)
    }
    function luminance(color: color): real {
        return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)
    }
    function contrast(one: color, other: color): real {
        const bright = Math.max(luminance(one), luminance(other))
        const dim = Math.min(luminance(one), luminance(other))
        return (bright + 0.05) / (dim + 0.05)
    }
    function rows(pairs: string, needs: real): list<var> {
        return pairs.split(/\s+/).map(pair => ({"tag": pair, "ink": pair.split("/")[0], "ground": pair.split("/")[1],
                                               "needs": needs}))
    }

    function initTestCase(): void {
        Theme.reduceMotion = true
    }
    function cleanupTestCase(): void {
        Theme.dark = false
    }
    function test_light_pairs_can_be_read_data() {
        return rows(root.text, 4.5).concat(rows(root.edges, 3))
    }
    function test_light_pairs_can_be_read(data): void {
        Theme.dark = false
        verify(contrast(Theme[data.ink], Theme[data.ground]) >= data.needs)
    }
    function test_dark_pairs_can_be_read_data() {
        return rows(root.text, 4.5).concat(rows(root.edges, 3))
    }
    function test_dark_pairs_can_be_read(data): void {
        Theme.dark = true
        tryCompare(Theme, "darkness", 1)
        verify(contrast(Theme[data.ink], Theme[data.ground]) >= data.needs)
    }
    function test_names_can_be_read_on_bubbles_and_quotes_data() {
        const data = []
        for (let hue = 0; hue < 8; ++hue) {
            for (const dark of [false, true])
                data.push({"tag": `${hue} ${dark ? "dark" : "light"}`, "hue": hue, "dark": dark})
        }
        return data
    }
    function test_names_can_be_read_on_bubbles_and_quotes(data): void {
        Theme.dark = data.dark
        tryCompare(Theme, "darkness", data.dark ? 1 : 0)
        const name = Qt.color(data.dark ? Theme.hues[data.hue].dark : Theme.hues[data.hue].light)
        for (const ground of ["canvas", "bubbleOwn", "bubbleOther", "quoteOwn", "quoteOther"])
            verify(contrast(name, Theme[ground]) >= 4.5, ground)
    }
}
