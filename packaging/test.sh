#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
#
# Builds everything, fuzzes what parses for some seconds, and runs the whole suite, with a MariaDB of its own and without a
# display.
#
#   packaging/test.sh [ctest option...]     for example: packaging/test.sh -R messages; nothing is fuzzed then
#
# Installs the packages that are missing. Nothing outside build/ is left behind. The last lines are ctest's summary.
set -euo pipefail

if [ "${1:-}" = -h ] || [ "${1:-}" = --help ]; then
    sed -n '5,10s/^# \{0,1\}//p' "$0"
    exit 0
fi

. "$(dirname "${BASH_SOURCE[0]}")/build.sh"

scratch=$(mktemp -d "${TMPDIR:-/tmp}/skein-test.XXXXXX")

clean_up() {
    "$skein_source/tests/support/mariadb.sh" stop "$scratch/mariadb" || true
    rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Tests see an empty home, no session of the user's desktop, and text in UTF-8. What they leave goes with the folder.
isolate() {
    mkdir -p "$scratch/home" "$scratch/tmp"
    mkdir -m 700 "$scratch/runtime"
    unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XAUTHORITY
    unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME
    export HOME="$scratch/home" TMPDIR="$scratch/tmp" XDG_RUNTIME_DIR="$scratch/runtime"
    export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
}

install_packages build client server tests fuzz
build_skein

if [ $# -eq 0 ]; then
    say "Fuzzing, for 3 seconds a target"
    "$skein_source/tests/fuzz/skein-fuzz.sh" --seconds 3
fi

say "Starting MariaDB for the tests"
address=$("$skein_source/tests/support/mariadb.sh" start "$scratch/mariadb")
eval "$address"
# A test that needs MariaDB skips itself when a developer has none; here that would hide a hole.
export SKEIN_TEST_REQUIRE_MYSQL=1

say "Running the tests"
isolate
ctest --test-dir "$skein_build" --output-on-failure --parallel 2 --no-tests=error "$@"
