#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
"""What an idle signed-in session takes of an XMPP server: prosody or ejabberd, as Debian packages them.

    xmpp_idle.py prosody|ejabberd CONNECTIONS SECONDS

Starts the server in a folder of its own on 127.0.0.1, without TLS and with anonymous accounts; each session opens its
stream, signs in, binds a resource and sends its presence. Prints figures as skein-bench --json does.
"""
from __future__ import annotations

import json
import os
import pathlib
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

STREAM = ("<stream:stream to='localhost' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' "
          "version='1.0'>")
PATIENCE = 30  # seconds
PROSODY = """
run_as_root = true
daemonize = false
pidfile = "{folder}/prosody.pid"
data_path = "{folder}"
log = {{ error = "{folder}/log" }}
modules_enabled = {{ "saslauth", "roster", "presence", "disco", "ping" }}
modules_disabled = {{ "s2s" }}
authentication = "anonymous"
allow_unencrypted_plain_auth = true
c2s_require_encryption = false
interfaces = {{ "127.0.0.1" }}
c2s_ports = {{ {port} }}
limits = {{}}
VirtualHost "localhost"
"""
EJABBERD = """
hosts: ["localhost"]
loglevel: error
auth_method: [anonymous]
anonymous_protocol: sasl_anon
listen:
  -
    port: {port}
    ip: "127.0.0.1"
    module: ejabberd_c2s
    starttls: false
    shaper: none
    backlog: 4096
modules:
  mod_roster: {{}}
  mod_disco: {{}}
  mod_ping: {{}}
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start_prosody(folder: pathlib.Path, port: int) -> subprocess.Popen[bytes]:
    config = folder / "prosody.cfg.lua"
    config.write_text(PROSODY.format(folder=folder, port=port), encoding="utf-8")
    return subprocess.Popen(["prosody", "--config", config], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def start_ejabberd(folder: pathlib.Path, port: int) -> subprocess.Popen[bytes]:
    config = folder / "ejabberd.yml"
    config.write_text(EJABBERD.format(port=port), encoding="utf-8")
    code = subprocess.run(["find", "/usr/lib", "-type", "d", "-path", "*ejabberd*/ebin"],
                          check=True, capture_output=True, text=True).stdout.split()
    environment = {**os.environ, "EJABBERD_CONFIG_PATH": str(config), "EJABBERD_LOG_PATH": str(folder / "log")}
    return subprocess.Popen(["erl", "-noinput", "+K", "true", "+P", "1000000", "-pa", *code, "-mnesia", "dir",
                             f'"{folder}/mnesia"', "-s", "ejabberd"],
                            env=environment, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def wait_until_listening(port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    sys.exit("the server did not start")


def ask(session: socket.socket, request: str, until: str) -> None:
    session.sendall(request.encode())
    answer = b""
    while until.encode() not in answer:
        more = session.recv(65536)
        if not more:
            sys.exit(f"the server closed the stream: {answer.decode()}")
        answer += more


def sign_in(port: int) -> socket.socket:
    session = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    ask(session, STREAM, "</stream:features>")
    ask(session, "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>", "<success")
    ask(session, STREAM, "</stream:features>")
    ask(session, "<iq type='set' id='1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>", "</iq>")
    session.sendall(b"<presence/>")
    return session


def resident_kib(pid: int) -> int:
    for line in pathlib.Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def cpu_seconds(pid: int) -> float:
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")  # utime and stime, proc(5)


def measure(pid: int, port: int, connections: int, seconds: float) -> dict[str, float]:
    sign_in(port).close()  # what is loaded with the first session is not the second one's
    time.sleep(1)
    before, cpu = resident_kib(pid), cpu_seconds(pid)
    sessions = [sign_in(port) for _ in range(connections)]
    spent = cpu_seconds(pid) - cpu
    time.sleep(seconds)
    figures = {"sign_in_server_cpu": spent / connections * 1e6,
               "memory_quiet": (resident_kib(pid) - before) / connections}
    for session in sessions:
        session.close()
    return figures


def main() -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # through the clean-up
    name, connections, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    folder = pathlib.Path(tempfile.mkdtemp(prefix="skein-bench-"))
    port = free_port()
    server = None
    try:
        server = {"prosody": start_prosody, "ejabberd": start_ejabberd}[name](folder, port)
        wait_until_listening(port)
        figures = measure(server.pid, port, connections, seconds)
    finally:
        if server:
            server.send_signal(signal.SIGKILL)
            server.wait()
        shutil.rmtree(folder, ignore_errors=True)
    print(json.dumps({"settings": {}, "figures": figures, "problems": []}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
