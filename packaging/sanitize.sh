#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
#
# Builds everything with a sanitizer, into build/asan or build/tsan, and runs the whole suite as packaging/test.sh does.
#
#   packaging/sanitize.sh asan|tsan [ctest option...]     for example: packaging/sanitize.sh tsan -R gateway
#
# asan finds wrong uses of memory, leaks and undefined behaviour, tsan races between threads. A report of any process that a
# test starts fails that test. CONTRIBUTING.md says how to read this.
set -euo pipefail

case ${1:-} in
    asan | tsan) ;;
    *)
        sed -n '5,10s/^# \{0,1\}//p' "$0"
        [ "${1:-}" = -h ] || [ "${1:-}" = --help ] || exit 2
        exit 0
        ;;
esac
export SKEIN_PRESET=$1
shift
exec "$(dirname "${BASH_SOURCE[0]}")/test.sh" "$@"
