#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
#
# Builds Skein into build/release/bin: skeind, skeinctl, skein, skein-gallery, skein-bench. SKEIN_PRESET names another preset of
# CMakePresets.json, and with it another folder.
#
#   packaging/build.sh [TARGET...]      without a target: everything
#
# Installs the packages that are missing, configures once, compiles what changed. Scripts source this file and call
# `build_skein TARGET...`.

skein_source=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
skein_preset=${SKEIN_PRESET:-release}
skein_build="$skein_source/build/$skein_preset"

. "$skein_source/packaging/packages.sh"

say() {
    echo "== $*"
}

# As many as there are processors, but a heavy file takes 1 GiB to compile.
compile_jobs() {
    local processors mebibytes
    processors=$(nproc)
    mebibytes=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)
    local affordable=$((mebibytes / 1024))
    local jobs=$((affordable < processors ? affordable : processors))
    echo $((jobs > 0 ? jobs : 1))
}

# Objects are found again after a fresh clone, from another folder and after files got new dates.
use_compiler_cache() {
    export CCACHE_BASEDIR="$skein_source"
    export CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=time_macros,include_file_mtime,include_file_ctime,pch_defines
}

# Later changes of a CMakeLists.txt make ninja configure by itself; it does not know of the presets.
configure_skein() {
    local stamp="$skein_build/.configured"
    if [ "$stamp" -nt "$skein_source/CMakePresets.json" ] && [ -e "$skein_build/build.ninja" ]; then
        return 0
    fi
    say "Configuring build/$skein_preset"
    (cd "$skein_source" && cmake --preset "$skein_preset") && touch "$stamp"
}

build_skein() { # target...
    local jobs
    jobs=$(compile_jobs)
    install_packages build client server || return 1
    use_compiler_cache
    if ! configure_skein; then
        echo "Configuring failed; the message above says what is missing." >&2
        return 1
    fi
    say "Building ${*:-everything} (jobs: $jobs)"
    if ! cmake --build "$skein_build" --parallel "$jobs" --target "${@:-all}"; then
        echo "The build failed; the first error above says where." >&2
        return 1
    fi
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
    set -euo pipefail
    case ${1:-} in
        -h | --help) sed -n '5,11s/^# \{0,1\}//p' "$0" ;;
        *) build_skein "$@" ;;
    esac
fi
