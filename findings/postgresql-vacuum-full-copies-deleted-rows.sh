#!/usr/bin/env bash
# VACUUM FULL writes deleted rows into the new file while anybody has an old snapshot (PostgreSQL 15.18).
#
# It is told of as what rewrites a table without its dead rows. But a row that a snapshot may still
# see is copied, and that is any snapshot in the database that is older than the deletion, also of
# somebody who never looks at the table: a forgotten window in a transaction, a dump that runs. VACUUM
# FULL then answers VACUUM, exit code 0, without a notice; only VERBOSE says »dead row versions cannot
# be removed yet«. The deleted text stands in the new file, in clear, until the next VACUUM.
#
# TRUNCATE and INSERT of what is kept, in one transaction, waits for no snapshot: at commit the old file
# has the length 0, and the new one has only what is kept. The price is the one that the manual tells
# of: whoever has the old snapshot then sees an empty table, without what is kept too.
#
# It needs apt, and the libraries that Debian 12 links PostgreSQL with. Exits 1 when it has changed.
set -euo pipefail
version=15.18-0+deb12u1
folder=$(mktemp -d)
chmod 755 "$folder"
cd "$folder"
apt-get download -q "postgresql-15=$version" "postgresql-client-15=$version" >&2
for package in *.deb; do dpkg-deb -x "$package" .; done
programs=$folder/usr/lib/postgresql/15/bin
mkdir cluster
# PostgreSQL doesn't run as root.
ordinary=()
if [ "$(id -u)" = 0 ]; then
  ordinary=(setpriv --reuid=nobody --regid=nogroup --clear-groups env HOME="$folder/cluster")
  chown nobody cluster
fi
cd cluster
server() { "${ordinary[@]}" "$programs/$1" -D "$folder/cluster/data" "${@:2}" >&2; }
trap 'server pg_ctl stop -m immediate || true; rm -rf "$folder"' EXIT
server initdb -A trust -U tester -E UTF8 --locale=C.UTF-8
server pg_ctl start -w -l "$folder/cluster/log" -o "-k $folder/cluster -h ''"
client=("$programs/psql" -h "$folder/cluster" -U tester -XAt -v ON_ERROR_STOP=1 postgres)
ask() { "${client[@]}" -q -c "$1"; }
count() {
  ask CHECKPOINT
  "${ordinary[@]}" cat "data/$1" | grep -ao 'Karen Kone' | wc -l || true
}
is() { echo "$1: $2"; [ "$2" = "$3" ] || { echo "That has changed."; exit 1; }; }

ask "CREATE TABLE person (name text); CREATE TABLE other ()"
ask "INSERT INTO person SELECT 'Karen Kone ' || n FROM generate_series(1, 100) n"
ask "INSERT INTO person VALUES ('Bo')"

# Somebody who has looked at another table, and left it there.
coproc old { "${client[@]}" -q 2>&1; }
echo "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM other;" >&"${old[1]}"
read -r _ <&"${old[0]}"

ask "DELETE FROM person WHERE name LIKE 'Karen%'"
is "rows that anybody new sees" "$(ask 'SELECT count(*) FROM person')" 1
before=$(ask "SELECT pg_relation_filepath('person')")
is "VACUUM FULL says" "$("${client[@]}" -c 'VACUUM FULL person' 2>&1)" VACUUM
after=$(ask "SELECT pg_relation_filepath('person')")
[ "$after" != "$before" ] || { echo "It wrote no new file."; exit 1; }
is "deleted rows in the new file" "$(count "$after")" 100

ask "BEGIN; CREATE TEMP TABLE kept ON COMMIT DROP AS SELECT * FROM person; TRUNCATE person;
  INSERT INTO person SELECT * FROM kept; COMMIT"
is "bytes in that file after TRUNCATE and INSERT" "$("${ordinary[@]}" stat -c %s "data/$after")" 0
is "deleted rows in the one after it" "$(count "$(ask "SELECT pg_relation_filepath('person')")")" 0
is "rows that anybody new sees" "$(ask 'SELECT count(*) FROM person')" 1
echo "SELECT count(*) FROM person;" >&"${old[1]}"
read -r seen <&"${old[0]}"
is "rows that the old snapshot sees" "$seen" 0
echo "As described."
