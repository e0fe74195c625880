#!/usr/bin/env python3
"""Measures samdrift from outside, beside the programs it is compared with.

    swift build -c release --static-swift-stdlib --product samdrift
    python3 Tests/Benchmarks/Harness/measure.py .build/release/samdrift

`--before PROGRAM` measures an earlier build in the same run, and `--only WORDS` the rows whose
names have one of the words. `--growth` measures how the program grows instead, `--postgresql` what
is the demo's with a server's database beside a file. Needs cc, the
headers of ncurses and SQLite, git, tig, taskwarrior, weasyprint and openpyxl. Ends with failure
when a target is missed.
"""

import argparse
import os
import statistics
import tempfile

import growth
import material
import server
import targets
from measuring import first_screen, summary

QUIET = 4.5
"""The milliseconds that the yardstick takes at most where nothing else is going on, on the machine
that the figures in Documentation/Performance.md are from."""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("samdrift", type=os.path.abspath, help="the program, as a release build")
    parser.add_argument("--before", type=os.path.abspath, help="an earlier build of it")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--only", nargs="+", default=[""], help="words of the rows to measure")
    parser.add_argument("--growth", action="store_true", help="measure growth instead")
    parser.add_argument(
        "--postgresql", action="store_true", help="measure with a server beside a file instead")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="samdrift-measure-") as directory:
        os.environ.update(HOME=directory, XDG_STATE_HOME=directory)
        programs = {"now": options.samdrift}
        if options.before:
            programs["before"] = options.before
        tell_load(directory)
        wanted = [row for row in targets.ROWS if any(word in row.name for word in options.only)]
        if options.postgresql:
            server.measure(options.samdrift, directory, wanted, options.runs)
            tell_load(directory)
            return
        stages = {name: material.Stage(program, os.path.join(directory, name))
                  for name, program in programs.items()}
        if options.growth:
            growth.measure(stages, options.runs)
            return
        print("| Work | Before | Now | Against | Was | Is | Target | |\n" + 8 * "|---" + "|")
        missed = [row.name for row in wanted if not row.measure(stages, directory, options.runs)]
        tell_load(directory)
    if missed:
        raise SystemExit(f"Missed: {', '.join(missed)}")


def tell_load(directory):
    """Says how busy the machine is: its load, and what the yardstick takes."""
    yardstick = material.yardstick(directory)
    times = [first_screen(yardstick) for _ in range(10)]
    busy = "" if statistics.median(times) <= QUIET else "; the machine is busy: measure again"
    print(f"Load {os.getloadavg()[0]:.2f}, yardstick {summary(times)} ms{busy}\n", flush=True)


if __name__ == "__main__":
    main()
