#!/usr/bin/env python3
"""Where appending stops scaling: 1 to 200 writers at a time, each as fast as it goes.

    swift build -c release --product Writers
    Tests/Load/writers.py .build/release/Writers [--sqlite] [--postgresql] [--seconds 30]

Each writer has a thread, a connection and an activity of its own in the one project they share, and
appends the next change when the last is on disk, with no terminal between. It is counted what is
committed, what had to be made again on top of others' (stale) or because the database was held for
longer than the patience (busy), and whether all that was acknowledged is there.

Why it goes no faster is told beside it: the processor time of both sides, what the disk does, and on
PostgreSQL what its processes waited for, in samples of pg_stat_activity, and the same without
waiting for the disk (`fsync=off`). Prints a table, as Markdown with `--markdown`, and
ends with 0 when nothing was lost.
"""

import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile
import time

import processes
from cluster import Cluster
from tables import milliseconds, table

COUNTS = [1, 2, 5, 10, 20, 50, 100, 200]

COLUMNS = [
    "writers", "commits/s", "p50", "p95", "p99", "longest", "others' a commit", "busy",
    "still waiting", "commits of one", "writers' processor", "server's processor",
    "flushes a commit", "lost"]

SETTINGS = {
    "SQLite": {"SQLite": {}},
    "PostgreSQL": {
        "PostgreSQL": {"max_connections": 500},
        "PostgreSQL, fsync=off": {
            "max_connections": 500, "fsync": "off"},
    },
}
"""What is tried on each backend. Debian's own limit is 100 connections."""

WAITS = """
SELECT coalesce(wait_event, 'running') FROM pg_stat_activity
WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()
"""


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("writers", type=os.path.abspath)
    parser.add_argument("--sqlite", action="append_const", dest="backends", const="SQLite")
    parser.add_argument("--postgresql", action="append_const", dest="backends", const="PostgreSQL")
    parser.add_argument("--counts", type=int, nargs="+", default=COUNTS)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--directory", help="where the databases are put, instead of in the"
                        " directory for temporary files")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    options.backends = options.backends or ["SQLite", "PostgreSQL"]
    return options


class Stage:
    """A backend with a directory, and maybe a server with settings of its own."""

    def __init__(self, options, directory, cluster):
        self.options, self.directory, self.cluster = options, directory, cluster
        self.waits = collections.Counter()

    def place(self, count):
        """An empty database."""
        if self.cluster:
            return self.cluster.create(f"writers{count}")
        return os.path.join(self.directory, f"{count}.db")

    def run(self, count):
        """What so many writers report, with what it cost."""
        server = self.cluster.processor_time() if self.cluster else 0
        flushed = processes.flushes()
        process = subprocess.Popen(
            [self.options.writers, self.place(count), str(count), str(self.options.seconds)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        while process.poll() is None:
            time.sleep(0.2)
            if self.cluster:
                self.waits.update(row[0] for row in self.cluster.ask(WAITS, f"writers{count}"))
        if process.returncode:
            sys.exit(f"{count} writers ended with {process.returncode}")
        report = json.loads(process.stdout.read())
        report["flushes"] = processes.flushes() - flushed
        if self.cluster:
            report["server"] = self.cluster.processor_time() - server
        return report

    def measure(self):
        """Prints a table, and returns how much was lost."""
        lines, lost = [COLUMNS], 0
        for count in self.options.counts:
            report = self.run(count)
            lines.append(cells(report))
            lost += report["lost"]
        print(table(lines, self.options.markdown))
        if self.waits:
            total = sum(self.waits.values())
            print("\nWaited for, of all samples: " + ", ".join(
                f"{name} {100 * count / total:.0f} %" for name, count in self.waits.most_common(6)))
        return lost


def cells(report):
    """A line of the table."""
    def share(amount):
        return f"{100 * amount / report['seconds']:.0f} %"
    commits = max(1, report["commits"])
    return [
        str(report["threads"]), f"{report['commits'] / report['seconds']:.0f}",
        *(milliseconds(report[name]) for name in ("p50", "p95", "p99", "longest")),
        f"{report['others'] / commits:.1f}", str(report["busy"]),
        str(report["waiting"]), f"{report['fewest']}–{report['most']}", share(report["processor"]),
        share(report["server"]) if "server" in report else "–",
        f"{report['flushes'] / commits:.1f}", str(report["lost"])]


def main():
    options = arguments()
    lost = 0
    print(f"{options.seconds:g} s each; times in ms; {processes.file_system(options.directory)};"
          f" load before {os.getloadavg()[0]:.1f}")
    for backend in options.backends:
        for name, settings in SETTINGS[backend].items():
            print(f"\n{name}\n", flush=True)
            with tempfile.TemporaryDirectory(prefix="samdrift-load-", dir=options.directory) as place:
                if backend == "SQLite":
                    lost += Stage(options, place, None).measure()
                    continue
                with Cluster(options.directory, **settings) as cluster:
                    lost += Stage(options, place, cluster).measure()
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
