#!/usr/bin/env bash
# SQLite 3.46.0 tells a disk that can't be read (EIO) as a database that is damaged.
#
# When the system answers a read with EIO, as a failing disk or a network drive that is gone does,
# SQLite gives SQLITE_CORRUPT (11), also as the extended code, and the words »database disk image is
# malformed«. There is no SQLITE_IOERR in it, though its documentation has SQLITE_IOERR_READ for
# reads that fail. A program that trusts the code tells people to go back to a backup, while the
# file is whole and can be read again when the disk answers. The same file is read without the fault
# before and after. (Another errno, such as EACCES, does come as SQLITE_IOERR_READ.) To tell the two
# apart, read the file from end to end by other means before believing in damage.
#
# apsw brings its own SQLite, so the version is pinned; a library of a few lines gives the errors.
# Seen with Python 3.11 and gcc 12 on Debian 12. Exits 1 when any of it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
command -v cc >/dev/null || { echo "a C compiler is needed" >&2; exit 1; }
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install apsw==3.46.0.0
cd "$folder"
cat >fault.c <<'C'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/types.h>
/* Reads beyond the first pages of a file are answered with the error in FAULT. */
ssize_t pread64(int file, void *bytes, size_t count, off_t place) {
  const char *fault = getenv("FAULT");
  if (fault && place >= 8192) { errno = atoi(fault); return -1; }
  ssize_t (*real)(int, void *, size_t, off_t) = dlsym(RTLD_NEXT, "pread64");
  return real(file, bytes, count, place);
}
C
cc -shared -fPIC -o fault.so fault.c -ldl
cat >read.py <<'PYTHON'
import sys
import apsw

connection = apsw.Connection("trial.db")
if sys.argv[1] == "make":
    connection.execute("CREATE TABLE line (text)")
    with connection:
        for _ in range(300):
            connection.execute("INSERT INTO line VALUES (?)", ("x" * 500,))
    sys.exit()
try:
    print("read", connection.execute("SELECT sum(length(text)) FROM line").fetchone()[0])
except apsw.Error as error:
    print(apsw.sqlite_lib_version(), type(error).__name__, error.result, error.extendedresult)
PYTHON
python=venv/bin/python
"$python" read.py make
before=$("$python" read.py read)
during=$(FAULT=5 LD_PRELOAD="$PWD/fault.so" "$python" read.py read)
other=$(FAULT=13 LD_PRELOAD="$PWD/fault.so" "$python" read.py read)
after=$("$python" read.py read)
printf '%s\n' "without a fault: $before" "EIO: $during" "EACCES: $other" "afterwards: $after"
[ "$before" = "read 150000" ] && [ "$after" = "$before" ]
[ "$during" = "3.46.0 CorruptError 11 11" ]
[ "$other" = "3.46.0 IOError 10 266" ]
echo "As described."
