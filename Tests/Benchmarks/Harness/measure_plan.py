#!/usr/bin/env python3
"""Measures samdrift from outside with plans of 10,000 and 100,000 activities.

    swift build -c release --static-swift-stdlib --product samdrift
    Tests/Benchmarks/Harness/measure_plan.py .build/release/samdrift

Needs what measure.py needs. Ends with failure when a target is missed.
"""

import argparse
import os
import tempfile

import material
from measure import KEYS, check, missed, screen, summary
from terminal import Program


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("samdrift", type=os.path.abspath, help="the program, as a release build")
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="samdrift-measure-") as directory:
        os.environ.update(HOME=directory, XDG_STATE_HOME=directory)
        demo = material.demo(options.samdrift, directory)
        for count, limit in ((10_000, 150), (100_000, 1_500)):
            data = material.plan(options.samdrift, demo, directory, count)
            opening(options, data, count, limit)
            at_work(options, data, count)
    if missed:
        raise SystemExit(f"Missed: {', '.join(missed)}")


def opening(options, data, count, limit):
    times = sorted(screen([options.samdrift], data, 0.5).fork for _ in range(options.runs))
    median = times[len(times) // 2]
    check(f"Opening {count:,} activities", summary(times), median < limit)


def at_work(options, data, count):
    """Keys on the board and on the page of milestone 10, ticks there, and the memory."""
    program = Program([options.samdrift], data)
    program.first_screen(settled=1)
    for name, key, back in (
        ("Down on the board", KEYS["Down"], KEYS["Up"]),
        ("Enter on a milestone", b"\r", b"\x1b"),
    ):
        times = []
        for _ in range(options.runs):
            times.append(program.press(key)[1])
            program.press(back)
        print(f"{name}, {count:,} activities: {summary(times)}")
    print(f"Peak memory, {count:,} activities: {program.peak_memory():.1f} MiB")
    program.end()


if __name__ == "__main__":
    main()
