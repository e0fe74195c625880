#!/usr/bin/env python3
"""Twenty people at once: as many programs in pseudo-terminals, on one database.

    Tests/Load/terminals.py PROGRAM [--sqlite] [--postgresql] [--people 20] [--seconds 300]

Each makes an edit every two seconds, with real keys, and sees all others' changes in the history
(people.py). It is measured how long a key takes to be answered, an edit to be told as saved, and
then to be drawn on each other screen; the same with one person, who is also left alone for a minute;
memory and processor time; and at the end whether everything told as saved is in the database.

Without a backend both are tried, one after the other. PostgreSQL's server is made for it
(cluster.py). Prints a table, as Markdown with `--markdown`, and ends with 0 when nothing is lost and
others' changes stand within half a second on 95 of 100 screens.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

import processes
from cluster import Cluster
from people import Room, Unanswered
from tables import percentile, summary, table

WITHIN = 0.5
"""The seconds within which others' changes are to be seen, at the 95th percentile."""

KEYS = {"page": "the plan", "form": "a form", "word": "a word", "saved": "Enter, saved"}
FIRST_ALONE = 5000
"""Of the words of the one who is alone; others' begin at 0."""


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("--sqlite", action="append_const", dest="backends", const="SQLite")
    parser.add_argument("--postgresql", action="append_const", dest="backends", const="PostgreSQL")
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--pause", type=float, default=2, help="seconds between a person's edits")
    parser.add_argument("--alone", type=float, default=60, help="seconds of the one alone")
    parser.add_argument("--idle", type=float, default=60, help="seconds without a key")
    parser.add_argument("--directory", help="where the databases are put, instead of in the"
                        " directory for temporary files")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    options.backends = options.backends or ["SQLite", "PostgreSQL"]
    return options


class Trial:
    """One backend, with a directory of its own and maybe a server."""

    def __init__(self, options, directory, cluster):
        self.options, self.directory, self.cluster = options, directory, cluster
        self.variables = {
            "HOME": directory, "XDG_STATE_HOME": directory, "XDG_CONFIG_HOME": directory,
            "TMPDIR": directory, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        self.place = (cluster.create("samdrift") if cluster
                      else os.path.join(directory, "samdrift.db"))
        self.run("opret", "Fælles", "--demo")
        plan = json.loads(self.run("plan", "--json"))
        self.activities = [(activity["number"], activity["title"]) for activity in plan]

    def run(self, *words):
        done = subprocess.run(
            [self.options.program, *words, "--database", self.place], capture_output=True,
            stdin=subprocess.DEVNULL, env=dict(os.environ, **self.variables, SAMDRIFT_NAVN="Prøve"))
        if done.returncode:
            sys.exit(f"samdrift {' '.join(words)}: {done.stderr.decode()}")
        return done.stdout

    def room(self, count, serial):
        command = [self.options.program, "--database", self.place]
        return Room(count, serial, command, self.activities, self.variables)

    def measure(self):
        """The rows of the table by their names; those with numbers only have them in seconds."""
        options, rows = self.options, {}
        alone = self.room(1, FIRST_ALONE)
        try:
            if options.alone:
                alone.work(options.alone, options.pause)
            rows.update(self.idle(alone.people[0]) if options.idle else {})
        finally:
            alone.end()
        room = self.room(options.people, 0)
        try:
            rows.update(self.work(room))
        finally:
            room.end()
        for name, words in KEYS.items():
            rows[f"key to output, one: {words}"] = summary(alone.seconds[name])
            rows[f"key to output, {options.people}: {words}"] = summary(room.seconds[name])
        rows["words that weren't drawn in one piece, and aren't timed"] = str(
            sum(person.in_pieces for person in room.people))
        times, never = room.sightings()
        rows["told as saved, drawn on each other screen"] = summary(times)
        rows["screens that never drew a change"] = f"{never} of {never + len(times)}"
        saved = list(alone.saved) + list(room.saved)
        lost = self.lost(saved)
        rows["edits told as saved"] = str(len(saved))
        rows["of them lost"] = str(len(lost))
        self.is_good = not lost and times and percentile(times, 95) <= WITHIN and (
            never * 20 <= never + len(times))
        return rows

    def idle(self, person):
        """What a program costs that nobody uses, and its server."""
        def now():
            return (processes.processor_time(person.pid), processes.wakeups(person.pid),
                    self.cluster.processor_time() if self.cluster else 0)
        time.sleep(2)
        before = now()
        time.sleep(self.options.idle)
        spent, woken, server = (
            60 / self.options.idle * (after - before) for after, before in zip(now(), before))
        rows = {"idle, processor a minute": f"{1000 * spent:.0f} ms",
                "idle, woken a minute": f"{woken:.0f} times"}
        if self.cluster:
            rows["idle, server's processor a minute"] = f"{1000 * server:.0f} ms"
        return rows

    def work(self, room):
        """Lets everybody work, and tells what it costs."""
        def now():
            return ([processes.processor_time(person.pid) for person in room.people],
                    self.cluster.processor_time() if self.cluster else 0, time.process_time(),
                    time.monotonic())
        before = now()
        room.work(self.options.seconds, self.options.pause)
        after = now()
        elapsed = after[3] - before[3]
        terminals = [100 * (end - begin) / elapsed for begin, end in zip(before[0], after[0])]
        sizes = [processes.memory(person.pid) for person in room.people]
        rows = {
            "memory of a program, its share (PSS)": middle_and_most(size[0] for size in sizes),
            "memory of a program, all (RSS)": middle_and_most(size[1] for size in sizes),
            "memory of all programs (PSS)": f"{sum(size[0] for size in sizes):.0f} MiB",
        }
        if self.cluster:
            server = processes.children_memory(self.cluster.server.pid)
            rows["memory of the server (PSS)"] = f"{server:.0f} MiB"
        rows["processor, a program"] = (
            f"{statistics.median(terminals):.1f} %, at most {max(terminals):.1f} %")
        rows["processor, all programs"] = f"{sum(terminals):.0f} %"
        if self.cluster:
            rows["processor, server"] = f"{100 * (after[1] - before[1]) / elapsed:.0f} %"
        rows["processor, this measuring"] = f"{100 * (after[2] - before[2]) / elapsed:.0f} %"
        drawn = sum(person.drawn for person in room.people) / len(room.people) / elapsed
        rows["bytes a screen was sent in a second"] = f"{drawn:.0f}"
        return rows

    def lost(self, words):
        """The words that were told as saved and that an export of the project hasn't got."""
        path = os.path.join(self.directory, "hele.json")
        self.run("eksport", path, "--ja")
        with open(path, "rb") as file:
            text = file.read()
        return [word for word in words if word not in text]


def middle_and_most(sizes):
    sizes = list(sizes)
    return f"{statistics.median(sizes):.1f} MiB, at most {max(sizes):.1f} MiB"


def beside_each_other(columns):
    """The rows of several backends as the lines of one table."""
    names = dict.fromkeys(name for rows in columns.values() for name in rows)
    return [["", *columns]] + [
        [name] + [rows.get(name, "") for rows in columns.values()] for name in names]


def main():
    options = arguments()
    columns, good = {}, []
    for backend in options.backends:
        with tempfile.TemporaryDirectory(prefix="samdrift-load-", dir=options.directory) as directory:
            cluster = Cluster(options.directory) if backend == "PostgreSQL" else None
            try:
                trial = Trial(options, directory, cluster)
                columns[backend] = trial.measure()
                good.append(trial.is_good)
            except Unanswered as error:
                sys.exit(f"{backend}: {error}")
            finally:
                if cluster:
                    cluster.end()
    print(f"{options.people} people, an edit each {options.pause:g} s for {options.seconds:g} s;"
          f" times are p50 / p95 / p99 / most; {processes.file_system(options.directory)};"
          f" load now {os.getloadavg()[0]:.1f}\n")
    print(table(beside_each_other(columns), options.markdown))
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
