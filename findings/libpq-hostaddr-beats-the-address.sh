#!/usr/bin/env bash
# A PGHOSTADDR in the environment sends libpq elsewhere than the host in an address says (libpq 17.6).
#
# Environment variables are defaults, and what an address says goes before them. But that holds for each
# option by itself, and the number of the host is an option of its own, `hostaddr`: postgresql://server/base
# with PGHOSTADDR set goes to PGHOSTADDR, and the name in the address, which need not exist, is never
# looked up. A service named by PGSERVICE that has a `hostaddr` does the same, while its `user` and `dbname`
# give way to the address's. Even an address of a socket's folder (?host=/run/postgresql) goes out on
# the net. Errors name the number that was tried, and not the host. With two hosts in the address there is
# no connection at all: »could not match 2 host names to 1 hostaddr values«.
#
# An empty `hostaddr=` among the address's options takes it away, though an empty option counts as
# not given elsewhere.
#
# psycopg brings its own libpq, so the version is pinned; a few lines play a server. Seen with Python
# 3.11. Exits 1 when any of it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install 'psycopg[binary]==3.2.13'
cd "$folder"
env -i PATH="$PATH" HOME="$folder" venv/bin/python - <<'PYTHON'
import multiprocessing
import os
import socket
import struct

from psycopg import pq

assert pq.version() == 170006, pq.version()
listener = socket.create_server(("127.0.0.1", 0))
port = listener.getsockname()[1]
arrived = multiprocessing.Queue()


def serve():
    """Notes who is asked for, and sends everybody away."""
    words = b"SFATAL\0VFATAL\0C57P03\0Mnot now\0\0"
    while True:
        caller, _ = listener.accept()
        arrived.put(caller.recv(4096)[8:].split(b"\0"))
        caller.sendall(b"E" + struct.pack("!I", len(words) + 4) + words)
        caller.close()


multiprocessing.Process(target=serve, daemon=True).start()


def attempt(what, address, reaches):
    message = pq.PGconn.connect(address.encode()).error_message.decode().strip()
    print(f"{what}: {message.splitlines()[0]}".replace(str(port), "PORT"))
    assert ("not now" in message) == bool(reaches), "it goes another way now"
    if reaches:
        found = arrived.get(timeout=5)
        assert (found[1], found[3]) == reaches, found
    return message


plain = "sslmode=disable&gssencmode=disable"
there = f"postgresql://anna@db.example.invalid:{port}/base?{plain}"
message = attempt("nothing in the environment", there, None)
assert "could not translate host name" in message

os.environ["PGHOSTADDR"] = "127.0.0.1"
message = attempt("PGHOSTADDR", there, (b"anna", b"base"))
assert "db.example.invalid" not in message, "the message names the host now"
folder = f"postgresql://anna@/base?host=/nonexistent&port={port}&{plain}"
attempt("PGHOSTADDR, and a socket's folder", folder, (b"anna", b"base"))
two = f"postgresql://anna@a.example.invalid,b.example.invalid/base?{plain}"
message = attempt("PGHOSTADDR, and two hosts", two, None)
assert message == "could not match 2 host names to 1 hostaddr values"
message = attempt("PGHOSTADDR, and an empty hostaddr", there + "&hostaddr=", None)
assert "could not translate host name" in message
del os.environ["PGHOSTADDR"]

with open("services", "w") as file:
    file.write(f"[other]\nhostaddr=127.0.0.1\nport={port}\ndbname=theirs\nuser=bo\n")
os.environ.update(PGSERVICEFILE="services", PGSERVICE="other")
attempt("PGSERVICE", there, (b"anna", b"base"))
PYTHON
echo "As described."
