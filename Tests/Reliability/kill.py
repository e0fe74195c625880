#!/usr/bin/env python3
"""Kills the program at random moments while it writes, and looks at what is left.

    Tests/Reliability/kill.py PROGRAM [--kills 2000] [--seed 1] [--seconds 1800]
    Tests/Reliability/kill.py PROGRAM --postgresql --kills 500 --servers 50

Several commands at a time change a database and write exports beside it; others forget a person in
it, delete a project from it and import into a new one. Most are killed (SIGKILL) somewhere on the
way. Then the database must open whole, with every project's history adding up, and with everything
that a command has told it saved; what was forgotten, deleted or imported must be so wholly or not at
all; every export that has its name must be whole. After the last, the next export must have removed
what the killed ones left.

With `--postgresql` the databases are on a server that is made for it, and now and then the server is
killed instead, with each of its processes, and started again: what it had told as saved must be
there, and what readers are shown must be of the same history.

Prints what was run and what was lost; ends with 0 when nothing was. A run is repeated by its seed as
far as the system lets it: when a signal strikes is not in our hands.
"""

import argparse
import shutil
import tempfile
import time

from databases import Files, Server
from trial import Trial


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--kills", type=int, default=2000)
    parser.add_argument("--servers", type=int, default=0, help="how often the server is killed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=1800)
    options = parser.parse_args()
    if options.servers and not options.postgresql:
        parser.error("--servers is for --postgresql")
    return options


def rounds(trial, options):
    """Kills until there have been enough kills, or the time is over; whether there were."""
    end = time.monotonic() + options.seconds
    every = max(1, options.kills // options.servers) if options.servers else None
    number = 0
    while time.monotonic() < end:
        number += 1
        trial.strike()
        if every and trial.counts["kills"] >= every * trial.counts["servers"]:
            trial.strike(trial.databases.kill)
        if number % 10 == 0:
            trial.clock()
        if number % 25 == 0:
            trial.forget()
        if number % 12 == 0:
            trial.delete()
        if number % 12 == 6:
            trial.bring_in()
        if number % 5 == 0:
            trial.look()
        if number % 200 == 0:
            trial.fold()
        counts = trial.counts
        if counts["kills"] >= options.kills and counts["servers"] >= options.servers:
            return True
    return False


def main():
    options = arguments()
    home = tempfile.mkdtemp(prefix="samdrift-kill-")
    databases = None
    try:
        databases = (Server if options.postgresql else Files)(home)
        trial = Trial(options, home, databases)
        trial.prepare()
        enough = rounds(trial, options)
        trial.look()
        trial.fold()
        trial.tidy()
    finally:
        if databases:
            databases.end()
        shutil.rmtree(home, ignore_errors=True)
    print("seed", options.seed)
    for name, count in trial.counts.items():
        print(name, count)
    for line in trial.said:
        print(line)
    bad = ["lost", "broken", "frozen", "traps", "wrong codes"]
    if not enough:
        print(f"only {trial.counts['kills']} kills in {options.seconds} s")
    raise SystemExit(0 if enough and not any(trial.counts[name] for name in bad) else 1)


main()
