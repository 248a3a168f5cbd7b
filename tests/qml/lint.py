#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
"""Runs qmllint over the QML modules; any warning fails, except a delegate that names an id of its own file.

usage: lint.py QMLLINT BUILT_MODULES SETTINGS_FOLDER   (the modules as copied next to their qmldir by the build)
"""
import json
import re
import subprocess
import sys
from pathlib import Path


def linted(qmllint, modules, files):
    command = [qmllint, "--json", "-", "-I", modules, "--unqualified", "warning", *map(str, files)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    return json.loads(answer.stdout)["files"]


def names_own_id(source, warning):
    """Until Qt 6.5's ComponentBehavior such an access is right but cannot be written in a way that qmllint accepts."""
    if warning["message"] != "Unqualified access":
        return False
    name = source.splitlines()[warning["line"] - 1][warning["column"] - 1:][:warning["length"]]
    return re.search(rf"^\s*id:\s*{re.escape(name)}\s*$", source, re.MULTILINE) is not None


def main():
    qmllint, modules, settings = sys.argv[1:4]
    for ini in Path(settings).glob(".qmllint.ini"):
        (Path(modules) / ini.name).write_text(ini.read_text())
    files = sorted(Path(modules).glob("Skein/**/*.qml"))
    problems = 0
    for report in linted(qmllint, modules, files):
        source = Path(report["filename"]).read_text(encoding="utf-8")
        for warning in report["warnings"]:
            if warning["type"] == "info" or names_own_id(source, warning):
                continue
            problems += 1
            print(f"{report['filename']}:{warning.get('line', 0)}: {warning['message']}")
    print(f"{len(files)} files, {problems} problems")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main())
