#!/usr/bin/env python3
"""Measures samdrift from outside with plans of 10,000 and 100,000 activities.

    swift build -c release --static-swift-stdlib --product samdrift
    Tests/Benchmarks/Harness/measure_plan.py .build/release/samdrift

Needs what measure.py needs. Ends with failure when a target is missed.
"""

import argparse
import os
import shutil
import statistics
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
            commands(options, data, directory, count)
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
    program.press(b"3")
    before = program.processor_time()
    for _ in range(options.runs):
        program.press(KEYS["Down"])
        program.press(b" ")
    used = (program.processor_time() - before) / options.runs
    print(f"Down and a tick in the plan, {count:,} activities: {used:.2f} ms of processor time")
    print(f"Peak memory, {count:,} activities: {program.peak_memory():.1f} MiB")
    program.end()


def commands(options, data, directory, count):
    """The processor time of a list and a tick, beside taskwarrior's, which other work on the
    machine weighs less on than on the clock's time; measure.py has that."""
    samdrift = [options.samdrift, "plan", "--database", material.database(data)]
    task = [shutil.which("task"), f"rc:{material.tasks(directory, count, f'tasks{count}')}"]
    numbers = [str(number) for number in range(100, 200) if number % 4]
    processor_time(task + ["list"])
    for name, ours, theirs in (
        ("list", [samdrift[:2] + ["liste"] + samdrift[2:]], [task + ["list"]]),
        ("tick", [samdrift[:2] + ["afkryds", number] + samdrift[2:] for number in numbers],
         [task + [number, "done"] for number in numbers]),
    ):
        times = [
            (processor_time(ours[run % len(ours)]), processor_time(theirs[run % len(theirs)]))
            for run in range(options.runs)]
        ours, theirs = zip(*times)
        ratio = statistics.median(ours) / statistics.median(theirs)
        print(
            f"Processor time of a {name}, {count:,} activities: {summary(ours)}; "
            f"task {summary(theirs)}; {ratio:.2f} ×")


def processor_time(command):
    """The milliseconds of processor time that a program uses from beginning to end."""
    quiet = [(os.POSIX_SPAWN_OPEN, file, os.devnull, os.O_WRONLY, 0) for file in (1, 2)]
    child = os.posix_spawn(command[0], command, os.environ, file_actions=quiet)
    usage = os.wait4(child, 0)[2]
    return 1000 * (usage.ru_utime + usage.ru_stime)


if __name__ == "__main__":
    main()
