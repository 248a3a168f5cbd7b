# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
"""What compare.py measures: the rows of its table. The targets are those of the design, in its own units."""
from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

MANY_ROUNDS = 1000
ONE_FRAME = "group --members 1000 --in-flight 1"
BURSTS = "group --members 1000 --in-flight 8 --senders 1"
QUIET = "--seconds 6"  # until the server has given back what the quiet do not need


@dataclasses.dataclass(frozen=True)
class Run:
    """One call of skein-bench, or of another program in this folder that prints figures like it."""

    arguments: str
    program: str = ""
    needs: str = ""  # see compare.needs_that_lack
    rounds: int = MANY_ROUNDS  # at most: memory does not vary, and a large crowd takes its time


@dataclasses.dataclass(frozen=True)
class Target:
    text: str
    is_met: Callable[[str, dict[str, float]], bool | None]  # of a column, with the figures of all; none: not measured


@dataclasses.dataclass(frozen=True)
class Comparison:
    """A row: one figure of each run."""

    what: str
    key: str
    unit: str
    runs: dict[str, Run]  # by column
    targets: tuple[Target, ...] = ()


@dataclasses.dataclass(frozen=True)
class Section:
    """A table."""

    title: str
    columns: list[str]
    judged: list[str]  # those that have to meet the target
    rows: list[Comparison]


def at_most(most: float, unit: str) -> Target:
    return Target(f"≤ {most:,g} {unit}", lambda column, figures: figures[column] <= most)


def at_least(least: float, unit: str) -> Target:
    return Target(f"≥ {least:,g}{unit}", lambda column, figures: figures[column] >= least)


def times_raw(most: float) -> Target:
    return Target(f"≤ {most:g} × raw",
                  lambda column, figures: figures[column] <= most * figures["raw"] if "raw" in figures else None)


def ahead_of(*peers: str) -> Target:
    def is_ahead(column: str, figures: dict[str, float]) -> bool | None:
        measured = [figures[peer] for peer in peers if peer in figures]
        return figures[column] < min(measured) if measured else None

    return Target(f"ahead of {', '.join(peers)}", is_ahead)


def in_figures(value: float) -> str:
    """Three significant digits are more than a shared machine gives."""
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value < 100 else f"{value:.0f}"


def beside_all(arguments: str, rounds: int = MANY_ROUNDS, setting: str = "") -> dict[str, Run]:
    """skeind, the raw server, Node, and skeind on Qt's event dispatcher."""
    own = f"{arguments} {setting}".strip()
    return {
        "skeind": Run(own, rounds=rounds),
        "raw": Run(f"{arguments} --target raw", rounds=rounds),
        # Longer, since its first second goes into compiling.
        "Node ws": Run(re.sub(r"--seconds [13]$", "--seconds 6", arguments) + " --target node", needs="node",
                       rounds=rounds),
        "Qt's dispatcher": Run(f"{own} --set gateway.dispatcher=qt", needs="dispatcher", rounds=rounds),
    }


def beside_rows(quick: bool, seconds: str) -> list[Comparison]:
    rows = []
    for idle in [0, 1000] if quick else [0, 10_000]:
        runs = beside_all(f"echo --idle {idle} {seconds}", setting="--set gateway.threads=1")
        if idle > 0:
            del runs["Node ws"]
        rows.append(Comparison(f"echo, {idle:,} idle in the thread", "server_cpu_per_echo", "µs", runs,
                               (at_most(20, "µs"), ahead_of("Node ws")) if idle == 0 else (at_most(20, "µs"),)))
    for what, load, most in [("one frame a member", ONE_FRAME, 1.3), ("bursts of 8", BURSTS, 1.5)]:
        rows.append(Comparison(f"fan-out to 1,000, {what}", "server_cpu_per_delivery", "µs a member",
                               beside_all(f"{load} {seconds}"), (times_raw(most), ahead_of("Node ws"))))
    return rows + idle_rows(quick)


def idle_rows(quick: bool) -> list[Comparison]:
    rows = []
    for count, title in [(1000, "1,000"), (10_000, "10,000"), (0, "all that the descriptors allow")]:
        if quick and count != 1000:
            continue
        runs = beside_all(f"idle {count} {QUIET}", rounds=1)
        runs["raw"] = Run(f"idle {count} --seconds 1 --target raw", rounds=1)  # it sweeps nothing
        if count != 1000:
            del runs["Node ws"], runs["Qt's dispatcher"]
        rows += [
            Comparison(f"{title} idle: a handshake", "handshake_server_cpu", "µs", runs, (at_most(100, "µs"),)),
            Comparison(f"{title} idle: memory of one", "memory_quiet", "KiB", runs, (at_most(14, "KiB"),)),
            Comparison(f"{title} idle: the same after 30 KB each", "memory_quiet_again", "KiB", runs,
                       (at_most(14, "KiB"),)),
        ]
    return rows


def inside(arguments: str, rounds: int = MANY_ROUNDS) -> dict[str, Run]:
    """skeind on both engines, with and without TLS."""
    columns = {"SQLite": "", "MariaDB": " --engine mariadb", "SQLite, wss": " --wss",
               "MariaDB, wss": " --engine mariadb --wss"}
    return {column: Run(arguments + more, rounds=rounds) for column, more in columns.items()}


def engines(arguments: str, rounds: int = MANY_ROUNDS) -> dict[str, Run]:
    runs = inside(arguments, rounds)
    return {column: runs[column] for column in ["SQLite", "MariaDB"]}


def send_rows(seconds: str) -> list[Comparison]:
    direct = inside(f"direct --connections 256 --in-flight 128 {seconds}")
    rows = [
        Comparison("durable sends, acknowledged", "acknowledged_rate", "/s", direct, (at_least(10_000, "/s"),)),
        Comparison("durable sends, until acknowledged: p50", "send_to_ack_p50", "ms", direct),
        Comparison("durable sends, until acknowledged: p99", "send_to_ack_p99", "ms", direct, (at_most(25, "ms"),)),
        Comparison("durable sends, server", "server_cpu_per_message", "µs", direct),
        Comparison("durable sends, load side", "load_cpu_per_message", "µs", direct),
    ]
    for what, load in [("one frame a member", ONE_FRAME), ("bursts of 8", BURSTS)]:
        rows.append(Comparison(f"fan-out to 1,000, {what}", "server_cpu_per_delivery", "µs a member",
                               {**inside(f"{load} {seconds}", rounds=1), "SQLite": Run(f"{load} {seconds}")}))
    return rows


def history_rows(quick: bool) -> list[Comparison]:
    size = " --entries 20000 --pages 500 --resumes 20" if quick else ""
    runs = engines(f"history{size}", rounds=1)
    return [
        Comparison(f"a page of 50 of {'20,000' if quick else '1,000,000'}", "page_server_cpu", "µs", runs,
                   (at_most(1000, "µs"),)),
        Comparison("back to 500 conversations, 10 changed", "resume_server_cpu", "µs", runs, (at_most(10_000, "µs"),)),
    ]


def crowd_rows(quick: bool, seconds: str) -> list[Comparison]:
    day = engines(f"mixed {seconds}", rounds=2)
    storm = engines(f"storm {500 if quick else 2000}", rounds=2)
    flood = engines(f"overload --seconds {2 if quick else 6}", rounds=2)  # until the queues of four lanes are full
    count = "500" if quick else "2,000"
    return [
        Comparison("a day of 300 people: a request", "server_cpu_per_request", "µs", day),
        Comparison("a day of 300 people: until delivered, p99", "send_to_delivery_p99", "ms", day),
        Comparison(f"{count} come back at once: all are back after", "all_back_after", "s", storm),
        Comparison(f"{count} come back at once: each of them", "server_cpu_per_client", "µs", storm),
        Comparison("more than it can take: what it could take", "closed_loop_rate", "/s", flood),
        Comparison("offered twice that: accepted", "acknowledged_rate", "/s", flood),
        Comparison("offered twice that: accepted after, p99", "send_to_ack_p99", "ms", flood),
        Comparison("offered twice that: refused as `busy`", "refused_share", "%", flood),
        Comparison("offered twice that: a bystander's question, p99", "bystander_p99", "ms", flood),
    ]


def everything(quick: bool) -> list[Section]:
    seconds = "--seconds 1" if quick else "--seconds 3"
    idle_with_tls = {"SQLite, wss": Run(f"idle 1000 {QUIET} --wss", rounds=1)}
    sign_in = {"SQLite": Run(f"idle 1000 {QUIET}", rounds=1), **idle_with_tls}
    beside = Section("Beside the least that any server must do",
                     ["skeind", "raw", "Node ws", "Qt's dispatcher"], ["skeind"], beside_rows(quick, seconds))
    alone = Section("On both engines", list(inside("")), ["SQLite", "MariaDB"], [
        *send_rows(seconds),
        *history_rows(quick),
        *crowd_rows(quick, seconds),
        Comparison("1,000 idle: a handshake", "handshake_server_cpu", "µs", idle_with_tls),
        Comparison("1,000 idle: a sign-in", "sign_in_server_cpu", "µs", sign_in),
        Comparison("1,000 idle: memory of one", "memory_quiet", "KiB", idle_with_tls),
    ])
    others = Section("An idle signed-in session of other chat servers", ["skeind", "prosody", "ejabberd"], ["skeind"], [
        Comparison("1,000 idle: memory of one", "memory_quiet", "KiB", {
            "skeind": sign_in["SQLite"],
            "prosody": Run("prosody 1000 5", "peers/xmpp_idle.py", "prosody", rounds=1),
            "ejabberd": Run("ejabberd 1000 5", "peers/xmpp_idle.py", "ejabberdctl", rounds=1),
        }, (ahead_of("prosody", "ejabberd"),)),
    ])
    return [beside, alone, others]
