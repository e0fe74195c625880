#!/usr/bin/env python3
"""Damages copies of a database at random, and runs the program on them.

    Tests/Reliability/mutate.py PROGRAM [--databases 2000] [--seed 1] [--timeout 20]

Each copy has bytes, whole pages, rows, the schema or a setting changed, or is cut short. Then some
commands read it, and some write to it. Each must end within the time with a documented exit code
(Documentation/CommandLine.md): no signal, no hang. A command that refuses a file as damaged or
altered must leave it as it was.

Prints what was run and what went wrong; ends with 0 when nothing did. The same seed makes the same
mutations. What fails is kept in --keep DIRECTORY.
"""

import argparse
import hashlib
import os
import random
import shutil
import sqlite3
import subprocess
import tempfile

CODES = {0, 64, 65, 66, 69, 70, 73, 74, 75, 77}

READING = [
    ["tavle"], ["historik"], ["plan"], ["interessenter"], ["projekter"], ["aftale"], ["nøgler"],
    ["mål"], ["opfølgning"], ["råd"], ["møde"], ["model"], ["oversigt"], ["eksport", "-"],
    ["tavle", "--json"], ["plan", "gantt"], ["papir", "aftale"], ["afdelinger"], ["dialog"],
    ["kommunikation"], ["milepæl", "6"], ["plan", "eksport", "p.ics", "--ja"],
]
WRITING = [
    ["milepæl", "1", "--ansvarlig", "B"], ["plan", "tilføj", "Ny @b !uge 40"],
    ["plan", "afkryds", "5"], ["interessenter", "tilføj", "Ny", "--art", "gruppe"],
    ["fortryd"], ["gentag"], ["opret", "Nyt"], ["mål", "tilføj", "Nyt"],
    ["nøgler", "tilføj", "Ny"], ["vilkår", "--tilføj", "Nyt"], ["slet", "Prøve", "--ja"],
    ["interessenter", "glem", "1", "--ja"], ["møde", "tilføj", "3/12"], ["aftale", "ny-version"],
]
# Numbers and texts that a reader may stumble over.
VALUES = [
    None, 0, -1, 1, 2**31, 2**53, 2**63 - 1, -2**63, 1.5, float("inf"), "", " ", "x", "æ" * 3000,
    "999999999999", "-999999999999", "9223372036854775807", "2026-02-30", "9999-12-31",
    "0001-01-01", "true", "a b c", "\x1b[31m", "a\r\nb", "‮", b"\xff\xfe", b"", "1 2 3",
]
SCHEMA = [
    "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM change; END",
    "CREATE VIEW v AS SELECT * FROM entry", "CREATE INDEX i ON change (new)",
    "DROP INDEX entry_by_project", "DROP TABLE link", "DROP TABLE change", "DELETE FROM snapshot",
    "DELETE FROM record", "DELETE FROM entry", "DELETE FROM change", "CREATE TABLE andet (x)",
    "ALTER TABLE entry RENAME COLUMN label TO l", "ALTER TABLE record ADD COLUMN y",
    "UPDATE sqlite_sequence SET seq = 9223372036854775807", "DELETE FROM sqlite_sequence",
    "UPDATE sqlite_sequence SET seq = 'x'", "PRAGMA user_version = -1", "PRAGMA user_version = 1",
    "PRAGMA user_version = 2", "PRAGMA user_version = 99", "PRAGMA application_id = 1",
    "PRAGMA journal_mode = WAL", "PRAGMA encoding = 'UTF-16'", "ANALYZE", "VACUUM",
    "UPDATE entry SET project = 'andet' WHERE revision % 2", "UPDATE entry SET act = 'undo', target = 'x'",
    "UPDATE change SET old = new", "UPDATE change SET record = 'x'",
]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--databases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--timeout", type=float, default=20)
    parser.add_argument("--keep")
    return parser.parse_args()


def damage_bytes(path, choose):
    with open(path, "r+b") as file:
        size = os.path.getsize(path)
        for _ in range(choose.choice([1, 1, 4, 40])):
            # Half of them where SQLite keeps what it trusts: the header and the schema.
            file.seek(choose.randrange(4096 if choose.random() < 0.5 else size))
            file.write(bytes(choose.randrange(256) for _ in range(choose.choice([1, 1, 2, 8]))))
    return "bytes"


def damage_page(path, choose):
    with open(path, "r+b") as file:
        page = choose.randrange(os.path.getsize(path) // 4096)
        other = choose.randrange(os.path.getsize(path) // 4096)
        file.seek(other * 4096)
        content = choose.choice([file.read(4096), bytes(4096), b"\xff" * 4096])
        file.seek(page * 4096)
        file.write(content)
    return "page"


def damage_length(path, choose):
    with open(path, "r+b") as file:
        file.truncate(choose.randrange(os.path.getsize(path)))
    return "length"


def damage_rows(path, choose):
    database = sqlite3.connect(path)
    database.execute("PRAGMA ignore_check_constraints = ON")
    for _ in range(choose.choice([1, 1, 3, 20])):
        table = choose.choice(["entry", "change", "change", "record", "record", "snapshot", "link"])
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        column = choose.choice(columns)
        count = database.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]
        if count == 0:
            continue
        keys = ["revision"] if table == "entry" else columns[:2]
        row = database.execute(
            f"SELECT {', '.join(keys)} FROM {table} LIMIT 1 OFFSET {choose.randrange(count)}"
        ).fetchone()
        where = " AND ".join(f"{key} IS ?" for key in keys)
        try:
            if choose.random() < 0.15:
                database.execute(f"DELETE FROM {table} WHERE {where}", row)
            else:
                value = choose.choice(VALUES)
                database.execute(f"UPDATE {table} SET {column} = ? WHERE {where}", (value, *row))
        except (sqlite3.Error, OverflowError):
            pass
    database.commit()
    database.close()
    return "rows"


def damage_values(path, choose):
    """Gives a field of a history another text, in both the history and the records."""
    database = sqlite3.connect(path)
    rows = database.execute("SELECT rowid FROM change WHERE new IS NOT NULL").fetchall()
    for (row,) in choose.sample(rows, choose.choice([1, 2, 10])):
        value = choose.choice([value for value in VALUES if isinstance(value, str)])
        database.execute("UPDATE change SET new = ? WHERE rowid = ?", (value, row))
    database.execute("DELETE FROM snapshot")
    database.commit()
    database.close()
    return "values"


def damage_schema(path, choose):
    database = sqlite3.connect(path, isolation_level=None)
    try:
        database.execute(choose.choice(SCHEMA))
    except sqlite3.Error:
        pass
    database.close()
    return "schema"


DAMAGES = [
    damage_bytes, damage_bytes, damage_page, damage_length, damage_rows, damage_rows, damage_values,
    damage_schema,
]


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def main():
    options = arguments()
    program = os.path.realpath(options.program)
    home = tempfile.mkdtemp(prefix="samdrift-mutate-")
    environment = {
        "HOME": home, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "TMPDIR": home,
        "SAMDRIFT_NAVN": "Driftschef",
    }
    counts = dict.fromkeys(
        ["databases", "runs", "refused", "frozen", "traps", "wrong codes", "touched"], 0)
    kinds = {}
    said = []

    def run(command):
        counts["runs"] += 1
        try:
            done = subprocess.run(
                [program] + command, cwd=home, env=environment, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=options.timeout)
            return done.returncode, done.stderr.decode(errors="replace")
        except subprocess.TimeoutExpired:
            return None, ""

    def tell(count, name, kind, command, words):
        counts[count] += 1
        if len(said) < 40:
            said.append(f"{count}: database {name} ({kind}): {' '.join(command)}: {words[:300]}")
        if options.keep:
            os.makedirs(options.keep, exist_ok=True)
            shutil.copy(os.path.join(home, "før.db"), os.path.join(options.keep, f"{name}.db"))

    try:
        whole = os.path.join(home, "hel.db")
        if run(["opret", "Prøve", "--demo", "--database", "hel.db"])[0] != 0:
            raise SystemExit("The program can't make a database.")
        path, before = os.path.join(home, "d.db"), os.path.join(home, "før.db")
        for number in range(options.databases):
            choose = random.Random(f"{options.seed}/{number}")
            for name in os.listdir(home):
                if name.startswith("d.db"):
                    os.unlink(os.path.join(home, name))
            shutil.copy(whole, path)
            kind = choose.choice(DAMAGES)(path, choose)
            kinds[kind] = kinds.get(kind, 0) + 1
            counts["databases"] += 1
            shutil.copy(path, before)
            for command in choose.sample(READING, 3) + choose.sample(WRITING, 3):
                was = digest(path)
                code, errors = run(command + ["--database", "d.db"])
                if code is None:
                    tell("frozen", number, kind, command, "")
                elif code < 0 or code >= 128:
                    tell("traps", number, kind, command, f"{code} {errors}")
                elif code not in CODES:
                    tell("wrong codes", number, kind, command, f"{code} {errors}")
                elif code == 65:
                    counts["refused"] += 1
                    if digest(path) != was:
                        tell("touched", number, kind, command, errors)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    print("seed", options.seed)
    for name, count in counts.items():
        print(name, count)
    print("damages", ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))
    for line in said:
        print(line)
    bad = ["frozen", "traps", "wrong codes", "touched"]
    raise SystemExit(1 if any(counts[name] for name in bad) else 0)


main()
