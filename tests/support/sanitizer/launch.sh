#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
#
# Runs a test of a build with a sanitizer, as ctest does by itself in such a build:
#
#   tests/support/sanitizer/launch.sh PROGRAM [argument...]
#
# Sanitizers write their reports into a folder, those of the processes that the test starts too. Any report is shown and
# fails the test, whatever the test itself found.
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
reports=$(mktemp -d "${TMPDIR:-/tmp}/skein-reports.XXXXXX")
trap 'rm -rf "$reports"' EXIT

readonly common="halt_on_error=1:log_path=$reports/report"
export ASAN_OPTIONS="$common:detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1"
export LSAN_OPTIONS="suppressions=$here/lsan.supp:print_suppressions=0"
export UBSAN_OPTIONS="$common:print_stacktrace=1"
# report_mutex_bugs: a Qt function that ends in unlocking a mutex leaves the unlocking to its caller, which did not lock it.
# die_after_fork: QProcess shares its memory with the child until that is another program, and TSan takes the test for the
# child. From there on it overlooks what that thread of the test does; it watches the processes that were started as ever.
TSAN_OPTIONS="$common:suppressions=$here/tsan.supp:second_deadlock_stack=1:history_size=4"
export TSAN_OPTIONS="$TSAN_OPTIONS:report_mutex_bugs=0:die_after_fork=0"
# ctest's timeout knows how slow this is, QtTest's for each function does not.
export QTEST_FUNCTION_TIMEOUT=3600000 # ms

"$@"
result=$?
for report in "$reports"/*; do
    [ -e "$report" ] || break
    cat "$report" >&2
    result=1
done
exit $result
