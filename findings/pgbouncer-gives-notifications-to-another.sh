#!/usr/bin/env bash
# In transaction mode pgbouncer 1.18.0 takes LISTEN, and gives what comes to another client.
#
# Its table of features says that LISTEN doesn't work with transaction pooling. It isn't refused: the
# answer is LISTEN, as if it did. The connection to the server that happened to carry it listens from
# then on, for good. A notification that comes while that connection is idle is thrown away; one that
# comes within a client's transaction, and whatever that client sends to NOTIFY itself, reaches that
# client, which has never asked for any. The one that listens hears nothing, not even with a query of its
# own afterwards. So neither the answer to LISTEN, nor a notification that arrives, shows whether
# listening works; only one's own, sent from elsewhere and awaited, does.
#
# A program that polls whatever happens loses nothing by it; one that gets a notification must be ready
# for a channel it never named.
#
# It needs apt, and the libraries that Debian 12 links both with. Exits 1 when it has changed.
set -euo pipefail
version=15.18-0+deb12u1
folder=$(mktemp -d)
chmod 755 "$folder"
cd "$folder"
apt-get download -q "postgresql-15=$version" "postgresql-client-15=$version" \
  pgbouncer=1.18.0-1+deb12u1 libc-ares2=1.18.1-3 >&2
for package in *.deb; do dpkg-deb -x "$package" .; done
python3 -m venv venv
venv/bin/pip -q --disable-pip-version-check install 'psycopg[binary]==3.2.13'
programs=$folder/usr/lib/postgresql/15/bin
mkdir cluster
# Neither runs as root.
ordinary=()
if [ "$(id -u)" = 0 ]; then
  ordinary=(setpriv --reuid=nobody --regid=nogroup --clear-groups env HOME="$folder/cluster")
  chown nobody cluster
fi
cd cluster
server() { "${ordinary[@]}" "$programs/$1" -D "$folder/cluster/data" "${@:2}" >&2; }
pooler=
trap '[ -z "$pooler" ] || kill "$pooler" || true; server pg_ctl stop -m immediate || true; rm -rf "$folder"' EXIT
server initdb -A trust -U tester -E UTF8 --locale=C.UTF-8
server pg_ctl start -w -l "$folder/cluster/log" -o "-k $folder/cluster -h ''"
cat >"$folder/pooler.ini" <<INI
[databases]
postgres = host=$folder/cluster user=tester
[pgbouncer]
listen_addr =
unix_socket_dir = $folder/cluster
listen_port = 6432
auth_type = any
pool_mode = transaction
default_pool_size = 1
INI
LD_LIBRARY_PATH=$(dirname "$folder"/usr/lib/*/libcares.so.2)
export LD_LIBRARY_PATH
"${ordinary[@]}" "$folder/usr/sbin/pgbouncer" -q "$folder/pooler.ini" >&2 &
pooler=$!
for _ in $(seq 50); do [ -S .s.PGSQL.6432 ] && break; sleep 0.1; done

"$folder/venv/bin/python" - "$folder/cluster" <<'PYTHON'
import sys
import time

import psycopg


def connect(port):
    line = f"host={sys.argv[1]} port={port} dbname=postgres user=tester"
    return psycopg.connect(line, autocommit=True)


def heard(client):
    return [notice.payload for notice in client.notifies(timeout=1)]


def check(what, found, expected):
    print(f"{what}: {found or 'nothing'}")
    assert found == expected, "that has changed"


listener, other, direct = connect(6432), connect(6432), connect(5432)
check("the answer to LISTEN", listener.execute("LISTEN news").statusmessage, "LISTEN")
direct.execute("NOTIFY news, 'while all are idle'")
time.sleep(0.5)
listener.execute("SELECT 1")
check("who listens hears", heard(listener), [])
check("the other hears", heard(other), [])
other.execute("BEGIN")
other.execute("SELECT 1")
direct.execute("NOTIFY news, 'within its transaction'")
time.sleep(0.5)
other.execute("COMMIT")
check("the other hears", heard(other), ["within its transaction"])
other.execute("NOTIFY news, 'its own'")
check("the other hears", heard(other), ["its own"])
listener.execute("SELECT 1")
check("who listens hears", heard(listener), [])
PYTHON
echo "As described."
