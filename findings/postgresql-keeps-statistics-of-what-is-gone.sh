#!/usr/bin/env bash
# PostgreSQL 15.18 keeps the values of deleted rows in pg_stats, for as long as the table is empty.
#
# ANALYZE copies a column's most common values, in clear text, to pg_statistic, where pg_stats shows
# them. When all rows are deleted they stay there: ANALYZE of a table without rows, VACUUM FULL ANALYZE
# and even TRUNCATE with ANALYZE after it all report success and leave what an earlier ANALYZE wrote,
# because ANALYZE changes statistics only where it finds a row. The manual says of ANALYZE that it
# »collects statistics about the contents«, and nothing of a table that has none.
#
# SET STATISTICS 0, which tells ANALYZE to leave a column alone, keeps them too, and then also when the
# table is full of other rows: it has to be there before the first ANALYZE. And it doesn't cover an
# expression index: lower(name) has statistics of its own, under the index's name, though the column
# has none.
#
# What does take them away: one row that is left and ANALYZE; or ALTER COLUMN … TYPE to the type that
# the column has already, which rewrites nothing.
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
ask() { "$programs/psql" -h "$folder/cluster" -U tester -XqAt -v ON_ERROR_STOP=1 postgres -c "$1"; }
is() {
  local found
  found=$(ask "SELECT most_common_vals FROM pg_stats WHERE tablename = '$2'")
  echo "$1: ${found:-nothing}"
  [ "$found" = "$3" ] || { echo "That has changed."; exit 1; }
}

ask "CREATE TABLE person (name text)"
ask "INSERT INTO person SELECT 'Karen Kone' FROM generate_series(1, 1000)"
ask "ANALYZE person"
is "analyzed" person '{"Karen Kone"}'
ask "DELETE FROM person"
ask "ANALYZE person"
is "after DELETE and ANALYZE" person '{"Karen Kone"}'
ask "VACUUM (FULL, ANALYZE) person"
is "after VACUUM FULL ANALYZE" person '{"Karen Kone"}'
ask "TRUNCATE person"
ask "ANALYZE person"
is "after TRUNCATE and ANALYZE" person '{"Karen Kone"}'
ask "ALTER TABLE person ALTER name SET STATISTICS 0"
ask "INSERT INTO person SELECT 'Bo Bæk' FROM generate_series(1, 1000)"
ask "ANALYZE person"
is "after SET STATISTICS 0, a thousand other rows and ANALYZE" person '{"Karen Kone"}'
ask "ALTER TABLE person ALTER name TYPE text"
is "after ALTER COLUMN TYPE to the type it has" person ''
ask "CREATE INDEX person_lower ON person (lower(name))"
ask "ANALYZE person"
is "the column without statistics" person ''
is "an index on lower(name)" person_lower '{"bo bæk"}'
echo "As described."
