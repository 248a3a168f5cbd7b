#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
"""Measures skeind beside the least that any server must do, and beside a peer, and writes a Markdown table.

Everything runs in turns, A B A B, some rounds long; a figure is the median of its rounds. Needs a build with
RelWithDebInfo and MariaDB's server (packaging/packages.sh tests); the peer is left out when it is not installed.
"""
from __future__ import annotations

import argparse
import dataclasses
import json
import os
import pathlib
import platform
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import comparisons
from comparisons import Comparison, Run, Section, Target

HERE = pathlib.Path(__file__).resolve().parent
RUN_TIMEOUT = 240  # seconds
MINUTES_MOST = 15
MINUTES_MOST_QUICK = 3
MEMORY_FILE_SYSTEMS = {"tmpfs", "ramfs"}


Results = dict[Run, list[dict[str, float]]]  # figures, one set for each round


def fail(problem: str) -> None:
    sys.exit(f"compare.py: {problem}")


def file_system_of(folder: pathlib.Path) -> str:
    return subprocess.run(
        ["stat", "--file-system", "--format=%T", folder], check=True, capture_output=True, text=True
    ).stdout.strip()


class MariaDb:
    """A private server, for as long as the object is used in a with statement."""

    def __init__(self, folder: pathlib.Path) -> None:
        self._script = HERE.parent / "support" / "mariadb.sh"
        self._folder = folder

    def __enter__(self) -> str:
        started = subprocess.run([self._script, "start", self._folder], capture_output=True, text=True)
        if started.returncode != 0:
            fail(started.stderr.strip())
        return started.stdout.split("=", 1)[1].strip()

    def __exit__(self, *_: object) -> None:
        subprocess.run([self._script, "stop", self._folder], check=False)


@dataclasses.dataclass
class Bench:
    """What is there to measure with."""

    program: pathlib.Path
    environment: dict[str, str]
    lacks: set[str]  # names of runs' needs (comparisons.py) that are not there
    limits: str = ""  # that skein-bench raised

    def measure(self, run: Run) -> dict[str, float]:
        """The figures, or none when something was lost; what, goes to standard error."""
        program = HERE / run.program if run.program else self.program
        command = [program, *run.arguments.split(), *([] if run.program else ["--json"])]
        output, errors = self.output_of(command)
        try:
            report = json.loads(output)
        except json.JSONDecodeError:
            print(f"  {run.arguments}: {errors.strip()}", file=sys.stderr)
            return {}
        self.limits = report["settings"].get("raised limits", self.limits)
        for problem in report["problems"]:
            print(f"  {run.arguments}: WRONG: {problem}", file=sys.stderr)
        return {} if report["problems"] else report["figures"]

    def output_of(self, command: list[str | pathlib.Path]) -> tuple[str, str]:
        with subprocess.Popen(
            command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            try:
                return process.communicate(timeout=RUN_TIMEOUT)
            except subprocess.TimeoutExpired:
                process.terminate()  # and not kill: it has servers to end
                return "", "did not end"


def needs_that_lack(program: pathlib.Path) -> set[str]:
    """What cannot be measured here, with a sentence about each."""
    lacks: set[str] = set()
    example = subprocess.run(
        [program.with_name("skeind"), "--example-config"], capture_output=True, text=True, check=False
    ).stdout
    if not re.search(r"^#?\s*dispatcher\b", example, re.MULTILINE):
        print("Left out: this skeind cannot choose its event dispatcher.", file=sys.stderr)
        lacks.add("dispatcher")
    ws = ["node", "-e", "require('ws')"]
    path = {**os.environ, "NODE_PATH": "/usr/share/nodejs"}
    if not shutil.which("node") or subprocess.run(ws, env=path, capture_output=True, check=False).returncode != 0:
        print("Left out: Node's ws is not installed (Debian: nodejs, node-ws).", file=sys.stderr)
        lacks.add("node")
    for peer in ("prosody", "ejabberdctl"):
        if not shutil.which(peer, path=f"{os.environ['PATH']}:/usr/sbin"):
            print(f"Left out: there is no {peer} (Debian: {peer.removesuffix('ctl')}).", file=sys.stderr)
            lacks.add(peer)
    return lacks


def measure_all(bench: Bench, chosen: list[Comparison], rounds: int, minutes: float) -> Results:
    """In each round every run once, those that are compared one after the other. Begins no round that would last beyond
    the time."""
    runs = dict.fromkeys(run for row in chosen for run in row.runs.values() if run.needs not in bench.lacks)
    results: Results = {run: [] for run in runs}
    lasted = dict.fromkeys(runs, 0.0)  # seconds
    begin = time.monotonic()
    for turn in range(rounds):
        wanted = [run for run in runs if turn < run.rounds]
        if time.monotonic() - begin + sum(lasted[run] for run in wanted) > minutes * 60:
            print(f"No time for more than {turn} rounds.", file=sys.stderr)
            break
        for run in wanted:
            run_begin = time.monotonic()
            print(f"{run_begin - begin:4.0f} s, round {turn + 1}: {run.program} {run.arguments}", file=sys.stderr)
            results[run].append(bench.measure(run))
            lasted[run] = time.monotonic() - run_begin
    return results


class Table:
    """Turns figures into lines."""

    def __init__(self, section: Section, results: Results) -> None:
        self._section = section
        self._results = results
        self.has_failed = False

    def lines(self) -> list[str]:
        titles = ["what", "unit", *self._section.columns, "target"]
        if "raw" in self._section.columns:
            titles.insert(4, "ratio")
        rows = [row for row in self._section.rows if any(run in self._results for run in row.runs.values())]
        head = ["", f"### {self._section.title}", "", self._line(titles), "|" + "---|" * len(titles)]
        return head + [self._line(self._cells(row)) for row in rows] if rows else []

    @staticmethod
    def _line(cells: list[str]) -> str:
        return "| " + " | ".join(cells) + " |"

    def _cells(self, row: Comparison) -> list[str]:
        cells = [row.what, row.unit, *(self._cell(row, column) for column in self._section.columns), self._verdict(row)]
        if "raw" in self._section.columns:
            ratio = self._ratio(row)
            cells.insert(4, "–" if ratio is None or row.unit == "KiB" else f"{ratio:.2f}")
        return cells

    def _values(self, row: Comparison, column: str) -> list[float]:
        return [figures[row.key] for figures in self._results.get(row.runs.get(column), []) if row.key in figures]

    def _cell(self, row: Comparison, column: str) -> str:
        rounds = self._results.get(row.runs.get(column), [])
        values = self._values(row, column)
        if len(values) < len(rounds):
            self.has_failed = True
            return "**failed**"
        if not values:
            return "–"
        text = comparisons.in_figures(statistics.median(values))
        spread = f" ({comparisons.in_figures(min(values))}–{comparisons.in_figures(max(values))})"
        return text + (spread if len(values) > 1 else "")

    def _ratio(self, row: Comparison) -> float | None:
        own, limit = self._values(row, "skeind"), self._values(row, "raw")
        return statistics.median(own) / statistics.median(limit) if own and limit and min(limit) > 0 else None

    def _verdict(self, row: Comparison) -> str:
        return "; ".join(self._verdict_on(row, target) for target in row.targets) or "–"

    def _verdict_on(self, row: Comparison, target: Target) -> str:
        words = {True: "met", False: "**not met**", None: "not measured"}
        values = {column: self._values(row, column) for column in self._section.columns}
        medians = {column: statistics.median(rounds) for column, rounds in values.items() if rounds}
        verdicts = [words[target.is_met(column, medians) if column in medians else None]
                    for column in self._section.judged]
        return f"{target.text}: {', '.join(verdicts)}"


def processor() -> str:
    for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=HERE.parents[1] / "build" / "release",
                        help="the build folder (default: %(default)s)")
    parser.add_argument("--rounds", type=int, help="default: 3, and 1 with --quick")
    parser.add_argument("--quick", action="store_true", help="small crowds and short runs: about three minutes")
    parser.add_argument("--only", default="", help="a regular expression on the scenarios' arguments")
    parser.add_argument("--list", action="store_true", help="say what would run, and end")
    return parser.parse_args()


def main() -> int:
    arguments = parse_arguments()
    rounds = arguments.rounds or (1 if arguments.quick else 3)
    program = arguments.build / "bin" / "skein-bench"
    if not program.exists():
        fail(f"there is no {program}; build it, or say --build FOLDER")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # through the clean-up
    sections = comparisons.everything(arguments.quick)
    chosen = [row for section in sections for row in section.rows
              if any(re.search(arguments.only, run.arguments) for run in row.runs.values())]
    if not chosen:
        fail(f"nothing matches {arguments.only}; --list says what there is")
    if arguments.list:
        print("\n".join(sorted({run.arguments for row in chosen for run in row.runs.values()})))
        return 0
    # /tmp is often memory, where a sync costs nothing.
    folder = pathlib.Path(tempfile.mkdtemp(prefix="skein-bench-", dir=os.environ.get("TMPDIR", "/var/tmp")))
    try:
        if file_system_of(folder) in MEMORY_FILE_SYSTEMS:
            fail(f"{folder} is memory, where a sync costs nothing: set TMPDIR to a folder on a disk")
        with MariaDb(folder / "mariadb") as mysql:
            environment = {**os.environ, "TMPDIR": str(folder), "SKEIN_TEST_MYSQL": mysql}
            return compare(Bench(program, environment, needs_that_lack(program)), sections, chosen, rounds,
                           MINUTES_MOST_QUICK if arguments.quick else MINUTES_MOST)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def compare(bench: Bench, sections: list[Section], chosen: list[Comparison], rounds: int, minutes: float) -> int:
    begin = time.monotonic()
    results = measure_all(bench, chosen, rounds, minutes)
    tables = [Table(section, results) for section in sections]
    print("\n".join(line for table in tables for line in table.lines()))
    most = max(map(len, results.values()), default=0)
    print(f"\nMedian of {most} rounds (lowest–highest) or one, {(time.monotonic() - begin) / 60:.0f} minutes in all, "
          f"on {os.cpu_count()} cores of {processor()}, Linux {platform.release()}, databases on "
          f"{file_system_of(pathlib.Path(bench.environment['TMPDIR']))}. Limits raised: `{bench.limits}`.")
    return 1 if any(table.has_failed for table in tables) else 0


if __name__ == "__main__":
    sys.exit(main())
