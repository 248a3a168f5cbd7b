#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
#
# A private MariaDB for tests: everything it has lies in one folder, it listens on 127.0.0.1 on a free port, and it
# needs neither the distribution's service nor its configuration.
#
#   eval "$(tests/support/mariadb.sh start DIR)"    sets SKEIN_TEST_MYSQL=mysql://root@127.0.0.1:PORT
#   tests/support/mariadb.sh stop DIR
#   tests/support/mariadb.sh run DIR PORT           becomes the server itself, which its starter ends as he likes
#
# `start` on a folder whose server is gone (a test killed it) starts it again on the same data and the same port;
# on a folder whose server runs it only prints the address. Further arguments of `start` go to mariadbd.
set -euo pipefail
PATH="$PATH:/usr/sbin:/sbin"

readonly start_timeout=60 # seconds; the first start on a loaded two-core machine takes about ten
readonly stop_timeout=30

fail() {
    echo "mariadb.sh: $*" >&2
    exit 1
}

usage() {
    fail "usage: mariadb.sh start DIR [mariadbd option...] | stop DIR | run DIR PORT [mariadbd option...]"
}

# A zombie is dead; in a container nobody may ever collect it.
is_alive() { # pid
    grep -qs '^State:[[:space:]]*[^ZX]' "/proc/$1/status"
}

server_pid() {
    local pid
    pid=$(cat "$folder/mariadbd.pid" 2>/dev/null) || return 1
    # A number that another program got since does not count.
    [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = mariadbd ] && is_alive "$pid" || return 1
    echo "$pid"
}

wait_until_gone() { # pid
    local deadline=$((SECONDS + stop_timeout))
    while is_alive "$1"; do
        [ $SECONDS -lt $deadline ] || return 1
        sleep 0.05
    done
}

initialise() {
    mkdir -p "$folder"
    rm -rf "$folder/data"
    mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$folder/data" --skip-test-db --skip-name-resolve \
        --auth-root-authentication-method=normal >"$folder/install.log" 2>&1 \
        || fail "mariadb-install-db failed: $(tail -n 5 "$folder/install.log")"
    touch "$folder/initialised"
}

# A random number below the range from which the kernel gives out ports by itself; who loses the race tries again.
pick_port() {
    echo $((20000 + (RANDOM * 32768 + RANDOM) % 12000))
}

name_options() { # port
    # Without locale and time zone tables a test server answers in English and UTC wherever it runs.
    options=(--no-defaults --user="$(id -un)" --datadir="$folder/data" --bind-address=127.0.0.1 --port="$1"
        --socket="$folder/mariadbd.sock" --pid-file="$folder/mariadbd.pid" --log-error="$folder/mariadbd.log"
        --skip-name-resolve --skip-log-bin --character-set-server=utf8mb4 --collation-server=utf8mb4_unicode_ci
        --innodb-flush-log-at-trx-commit=1 --innodb-buffer-pool-size=128M --innodb-log-file-size=64M
        --max-connections=400 --performance-schema=OFF)
}

launch() { # port, further options
    name_options "$1"
    shift
    setsid mariadbd "${options[@]}" "$@" </dev/null >/dev/null 2>&1 &
    launched=$!
}

run() { # port, further options
    [ -e "$folder/initialised" ] || initialise
    name_options "$1"
    shift
    exec mariadbd "${options[@]}" "$@" </dev/null >/dev/null 2>&1
}

answers() { # port
    mariadb-admin --no-defaults --protocol=tcp --host=127.0.0.1 --port="$1" --user=root --connect-timeout=2 ping \
        >/dev/null 2>&1
}

wait_until_it_answers() { # port
    local deadline=$((SECONDS + start_timeout))
    while [ $SECONDS -lt $deadline ]; do
        is_alive "$launched" || return 1
        # Somebody else's server on that port answers too: ours has written its pid first.
        [ "$(server_pid)" = "$launched" ] && answers "$1" && return 0
        sleep 0.1
    done
    kill -9 "$launched" 2>/dev/null || true
    return 1
}

start() {
    if [ ! -e "$folder/initialised" ]; then
        initialise
    fi
    local attempt port pid
    if pid=$(server_pid); then
        if answers "$(cat "$folder/port" 2>/dev/null || echo 0)"; then
            announce
            return
        fi
        # A killed server takes a moment to leave.
        wait_until_gone "$pid" || fail "the server in $folder (process $pid) runs but does not answer"
    fi
    rm -f "$folder/mariadbd.pid"
    for attempt in 1 2 3 4 5; do
        port=$(cat "$folder/port" 2>/dev/null || pick_port)
        launch "$port" "$@"
        if wait_until_it_answers "$port"; then
            echo "$port" >"$folder/port"
            announce
            return
        fi
        wait "$launched" 2>/dev/null || true
    done
    fail "mariadbd did not start after $attempt attempts: $(grep ERROR "$folder/mariadbd.log" | tail -n 3)"
}

announce() {
    echo "export SKEIN_TEST_MYSQL=mysql://root@127.0.0.1:$(cat "$folder/port")"
}

stop() {
    local pid
    pid=$(server_pid) || return 0
    kill -CONT "$pid" 2>/dev/null || true # a test may have paused it
    kill "$pid" 2>/dev/null || return 0
    if ! wait_until_gone "$pid"; then
        kill -9 "$pid" 2>/dev/null || true
        wait_until_gone "$pid" || fail "process $pid does not end"
    fi
}

[ $# -ge 2 ] || usage
command=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
shift 2
# A socket's path has 108 bytes at most, with the terminating zero.
[ ${#folder} -le 90 ] || fail "the folder's path is too long for a socket: $folder"
case $command in
    start)
        command -v mariadbd >/dev/null || fail "mariadbd is missing: apt-get install mariadb-server"
        start "$@"
        ;;
    stop) stop ;;
    run)
        [ $# -ge 1 ] || usage
        run "$@"
        ;;
    *) usage ;;
esac
