#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
"""Collects the texts of the sources as they are now; fails for each that a translation file does not have finished.

usage: translations.py LUPDATE SOURCE_FOLDER
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

LANGUAGES = {"zh_CN": [], "en": ["-pluralonly"]}


def unfinished(lupdate, sources, file, language):
    """Works on a copy: the file in the tree stays as it is."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        shutil.copy(file, copy)
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", *LANGUAGES[language],
                        "-source-language", "en", "-target-language", language, str(sources), "-ts", str(copy)], check=True)
        text = copy.read_text(encoding="utf-8")
    messages = re.findall(r"<message.*?</message>", text, re.DOTALL)
    return [re.search(r"<source>(.*?)</source>", message, re.DOTALL).group(1)
            for message in messages if 'type="unfinished"' in message]


def main():
    lupdate, root = sys.argv[1], Path(sys.argv[2])
    problems = 0
    for side in ("client", "qml"):
        for language in LANGUAGES:
            file = root / "translations" / f"{side}_{language}.ts"
            for source in unfinished(lupdate, root / side, file, language):
                problems += 1
                print(f"{file.name}: not translated: {source}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
