#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
#
# Builds Skein, starts a server on this machine and opens the client.
#
#   packaging/run.sh [--port N] [--data-dir DIR] [--no-client]
#
#   --port N        the server's port (default 7420)
#   --data-dir DIR  where the server keeps its database and files
#                   (default $XDG_DATA_HOME/skein-server, usually ~/.local/share/skein-server)
#   --no-client     only the server
#
# Installs the packages that are missing. Ctrl-C stops the server that was started here; one that already listens
# on the port is used and left alone.
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/build.sh"

port=7420
data_dir="${XDG_DATA_HOME:-$HOME/.local/share}/skein-server"
with_client=yes
server=
readonly start_timeout=30 # seconds; the first start makes a certificate and the database

usage() {
    sed -n '5,15s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
}

refuse() {
    echo "run.sh: $*" >&2
    exit 2
}

read_options() {
    while [ $# -gt 0 ]; do
        case $1 in
            --port | --data-dir) [ $# -ge 2 ] || refuse "$1 needs a value" ;;&
            --port) port=$2 && shift 2 ;;
            --data-dir) data_dir=$2 && shift 2 ;;
            --no-client) with_client=no && shift ;;
            -h | --help) usage && exit 0 ;;
            *) refuse "unknown option $1; --help lists the options" ;;
        esac
    done
    [[ $port =~ ^[0-9]{1,5}$ ]] && [ "$port" -ge 1 ] && [ "$port" -le 65535 ] || refuse "$port is not a port"
}

# Asks the kernel, so that no connection attempt shows up in the server's log. skeind also says "listening on …"
# in its log, for people to read. 0A is the state LISTEN.
is_listening() {
    local hexadecimal
    hexadecimal=$(printf '%04X' "$port")
    { cat /proc/net/tcp /proc/net/tcp6 2>/dev/null || true; } | awk -v port="$hexadecimal" \
        '$4 == "0A" { n = split($2, local_address, ":"); if (local_address[n] == port) found = 1 } END { exit !found }'
}

stop_server() {
    if [ -n "$server" ] && kill "$server" 2>/dev/null; then
        say "Stopping the server"
        wait "$server" || true
    fi
    server=
}

start_server() {
    mkdir -p "$data_dir"
    data_dir=$(cd "$data_dir" && pwd)
    say "Starting skeind (data and skeind.log in $data_dir)"
    # tee outlives Ctrl-C, so that the server can still write its last lines.
    "$skein_build/bin/skeind" --data-dir "$data_dir" --port "$port" > >(tee --ignore-interrupts "$data_dir/skeind.log") 2>&1 &
    server=$!
    local deadline=$((SECONDS + start_timeout))
    until is_listening; do
        if ! kill -0 "$server" 2>/dev/null; then
            server=
            echo "The server ended while it started; its last lines are above and in $data_dir/skeind.log." >&2
            return 1
        fi
        if [ $SECONDS -ge $deadline ]; then
            echo "The server does not listen on port $port after $start_timeout s; see $data_dir/skeind.log." >&2
            return 1
        fi
        sleep 0.1
    done
}

has_display() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

tell_how_to_connect() {
    local address
    say "The server listens on port $port. On another machine of this network, start skein and enter one of"
    for address in $(hostname -I 2>/dev/null || echo 127.0.0.1); do
        case $address in
            fe80:*) ;;
            *:*) echo "     [$address]:$port" ;;
            *) echo "     $address:$port" ;;
        esac
    done
}

open_client() {
    say "Opening the client"
    "$skein_build/bin/skein" --server "127.0.0.1:$port" || echo "The client ended with status $?." >&2
}

read_options "$@"
trap stop_server EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

targets=()
if is_listening; then
    say "Something already listens on port $port; using it"
else
    targets+=(skeind)
fi
if [ "$with_client" = yes ] && has_display; then
    targets+=(skein)
fi
if [ ${#targets[@]} -gt 0 ]; then
    build_skein "${targets[@]}"
fi
if [[ " ${targets[*]} " = *" skeind "* ]]; then
    start_server
fi

tell_how_to_connect
if [[ " ${targets[*]} " = *" skein "* ]]; then
    open_client
elif [ "$with_client" = yes ]; then
    say "No display here, so no client is opened"
fi
if [ -n "$server" ]; then
    say "The server keeps running; Ctrl-C stops it"
    wait "$server" || true
fi
