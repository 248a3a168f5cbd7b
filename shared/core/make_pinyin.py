#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the table of Mandarin readings from Unihan (Debian: unicode-data).

usage: make_pinyin.py UNIHAN_READINGS_TXT_BZ2 OUTPUT_CPP
A row for each character of the basic plane that has a reading: the character and up to three syllables without tones,
the usual one first.
"""
import bz2
import re
import sys
import unicodedata
from pathlib import Path

MOST = 3  # readings of a character
LINE = re.compile(r"^U\+([0-9A-F]{4})\t(kMandarin|kHanyuPinlu|kTGHZ2013|kXHC1983)\t(.+)$")


def plain(reading):
    """lǜ -> lv, as it is typed"""
    letters = unicodedata.normalize("NFD", reading.lower()).replace("u\u0308", "v")
    return re.sub(r"[^a-z]", "", letters)


def syllables(field, value):
    if field in ("kTGHZ2013", "kXHC1983"):  # "325.010:shàn"
        parts = [part.split(":", 1)[1] for part in value.split() if ":" in part]
    elif field == "kHanyuPinlu":  # "dān(603)"
        parts = [part.split("(")[0] for part in value.split()]
    else:
        parts = value.split()
    return [plain(reading) for part in parts for reading in part.split(",")]


def readings(path):
    """character: field: syllables"""
    found = {}
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if match := LINE.match(line.rstrip("\n")):
                code, field, value = int(match[1], 16), match[2], match[3]
                found.setdefault(code, {})[field] = syllables(field, value)
    return found


def main():
    source, output = Path(sys.argv[1]), Path(sys.argv[2])
    rows = []
    for code, fields in sorted(readings(source).items()):
        ordered = [s for field in ("kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983") for s in fields.get(field, [])]
        distinct = [syllable for syllable in dict.fromkeys(ordered) if syllable][:MOST]
        if distinct:
            quoted = ", ".join(f'"{syllable}"' for syllable in distinct + [""] * (MOST - len(distinct)))
            rows.append(f"    {{0x{code:04X}, {{{quoted}}}}},\n")
    text = "#include <core/pinyin_table.h>\n\nnamespace skein {\n\nconst PinyinRow pinyinRows[] = {\n"
    text += "".join(rows) + f"}};\nconst std::size_t pinyinRowCount = {len(rows)};\n\n}} // namespace skein\n"
    output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
