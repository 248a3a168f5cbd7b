#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
#
# Builds the fuzz targets with clang and its sanitizers, and lets libFuzzer try each for a while.
#
#   tests/fuzz/skein-fuzz.sh [--seconds 60] [target...]     all targets, unless some are named
#
# What is found stands in build/fuzz/found/, with the log of its target beside it; the exit status then is not 0.
set -euo pipefail

seconds=60
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) sed -n '5,9s/^# \{0,1\}//p' "$0"; exit 0 ;;
        --seconds) seconds=$2; shift 2 ;;
        *) break ;;
    esac
done

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build_dir=$source_dir/build/fuzz
corpus=$source_dir/tests/fuzz/corpus
golden=$source_dir/tests/shared/protocol/golden
found=$build_dir/found

build() {
    cd "$source_dir"
    cmake --preset fuzz >"$build_dir.configure.log" || { cat "$build_dir.configure.log" >&2; return 1; }
    cmake --build --preset fuzz
}

# Nothing is allocated from a length that the peer claims: an input has 64 KiB, and 64 MiB is more than any of them needs.
# Only decoding an image takes more, of which Qt keeps three.
limits_of() { # target
    case $1 in
        images) echo "-malloc_limit_mb=400 -rss_limit_mb=1536" ;;
        *) echo "-malloc_limit_mb=64 -rss_limit_mb=512" ;;
    esac
}

fuzz() { # target
    local target=$1 seeds=("$corpus/$1") limits
    case $target in requests | answers) seeds+=("$golden") ;; esac
    read -ra limits <<<"$(limits_of "$target")"
    mkdir -p "$build_dir/corpus/$target" "$found"
    if "$build_dir/bin/skein_fuzz" "$target" "-max_total_time=$seconds" -max_len=65536 -len_control=20 "${limits[@]}" \
        -timeout=120 -print_final_stats=1 "-artifact_prefix=$found/$target-" \
        "$build_dir/corpus/$target" "${seeds[@]}" >"$found/$target.log" 2>&1; then
        printf '%-10s %s\n' "$target" "$(sed -n 's/^stat::number_of_executed_units: */inputs: /p' "$found/$target.log")"
    else
        printf '%-10s FAILED\n' "$target"
        grep -aE -B 3 -A 25 'ERROR: |runtime error: ' "$found/$target.log" | head -40
        return 1
    fi
}

build
TMPDIR=$(mktemp -d "$build_dir/tmp.XXXXXX") # a target that fails ends without clearing up
trap 'rm -rf "$TMPDIR"' EXIT
export TMPDIR
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
[ $# -gt 0 ] || set -- $(ls "$corpus")
export -f fuzz limits_of
export build_dir corpus golden found seconds
printf '%s\n' "$@" | xargs -P 2 -I '{}' bash -c 'fuzz {}'
