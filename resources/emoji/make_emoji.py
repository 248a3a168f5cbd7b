#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the picker's emoji list from the data of Unicode and CLDR (Debian: unicode-data, unicode-cldr-core).

usage: make_emoji.py EMOJI_TEST_TXT CLDR_COMMON_FOLDER OUTPUT
One line an emoji, fields split by tabs: category, glyph, English name, Chinese name, keywords of both split by '|',
the five skin tones split by a space (or nothing).
"""
import re
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

# The picker has eight categories beside the recent ones; symbols stand with the objects.
CATEGORIES = {"Smileys & Emotion": 1, "People & Body": 2, "Animals & Nature": 3, "Food & Drink": 4, "Activities": 5,
              "Travel & Places": 6, "Objects": 7, "Symbols": 7, "Flags": 8}
TONES = re.compile("[\U0001F3FB-\U0001F3FF]")
VARIATION = "\uFE0F"
LINE = re.compile(r"^([0-9A-F ]+?)\s*; fully-qualified\s*# \S+ E[\d.]+ (.+)$")


def bare(glyph):
    return glyph.replace(VARIATION, "")


def annotations(cldr, language):
    """glyph without variation selector: (name, keywords)"""
    names, words = {}, {}
    for folder in ("annotations", "annotationsDerived"):
        for node in xml.parse(cldr / folder / f"{language}.xml").iter("annotation"):
            glyph = bare(node.get("cp"))
            if node.get("type") == "tts":
                names[glyph] = node.text.strip()
            else:
                words[glyph] = [word.strip() for word in node.text.split("|")]
    return names, words


def emoji_of(test_file):
    """(category, glyph, name) of every emoji in the order for keyboards, tones included"""
    category = None
    for line in test_file.read_text(encoding="utf-8").splitlines():
        if line.startswith("# group: "):
            category = CATEGORIES.get(line.removeprefix("# group: "))
        elif category and (match := LINE.match(line)):
            yield category, "".join(chr(int(code, 16)) for code in match[1].split()), match[2]


def tones_by_base(emoji):
    """Only variants of one tone: a couple of two tones would need a picker of its own."""
    tones = {}
    for _, glyph, _ in emoji:
        if len(set(TONES.findall(glyph))) == 1:
            tones.setdefault(bare(TONES.sub("", glyph)), []).append(glyph)
    return {base: glyphs for base, glyphs in tones.items() if len(glyphs) == 5}


def main():
    test_file, cldr, output = (Path(argument) for argument in sys.argv[1:4])
    emoji = list(emoji_of(test_file))
    tones = tones_by_base(emoji)
    (en_names, en_words), (zh_names, zh_words) = annotations(cldr, "en"), annotations(cldr, "zh")
    lines = []
    for category, glyph, name in emoji:
        if TONES.search(glyph):
            continue
        key = bare(glyph)
        words = dict.fromkeys(en_words.get(key, []) + zh_words.get(key, []))
        lines.append("\t".join([str(category), glyph, en_names.get(key, name), zh_names.get(key, name), "|".join(words),
                                " ".join(tones.get(key, []))]))
    output.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
