// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

// What an avatar without a picture says: the last two Han characters, else two Latin capitals; one of them if it is tiny.
QtObject {
    function isHan(text: string): bool {
        return /[\u3400-\u9fff\uf900-\ufaff]/.test(text)
    }
    function of(name: string, single: bool): string {
        const han = name.match(/[\u3400-\u9fff\uf900-\ufaff]/g)
        if (han !== null)
            return han.slice(single ? -1 : -2).join("")
        const words = name.split(/[\s\-_.·]+/).filter(word => /[0-9A-Za-z\u00c0-\u024f]/.test(word))
        if (words.length === 0)
            return String.fromCodePoint(name.codePointAt(0) || 0x2022)
        const first = words[0].charAt(0)
        const second = words.length > 1 ? words[words.length - 1].charAt(0) : words[0].charAt(1)
        return (single ? first : first + second).toUpperCase()
    }
}
