#!/usr/bin/env python3
"""Measures samdrift from outside, beside the programs it is compared with.

    swift build -c release --static-swift-stdlib --product samdrift
    Tests/Benchmarks/Harness/measure.py .build/release/samdrift

Needs cc, ncurses' headers, git, tig and taskwarrior. What is compared is run in turns, so that
other work on the machine weighs on both alike. Ends with failure when a target is missed.
"""

import argparse
import collections
import itertools
import os
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time

import material
from terminal import Program

KEYS = {
    "Down": b"\x1bOB", "Up": b"\x1bOA", "Right": b"\x1bOC", "Left": b"\x1bOD",
    "Tab": b"\t", "End": b"\x1bOF", "Home": b"\x1bOH",
}
Start = collections.namedtuple("Start", "fork exec")
missed = []


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("samdrift", type=os.path.abspath, help="the program, as a release build")
    parser.add_argument("--runs", type=int, default=30)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="samdrift-measure-") as directory:
        os.environ.update(HOME=directory, XDG_STATE_HOME=directory)
        demo = material.demo(options.samdrift, directory)
        long = material.long_project(options.samdrift, demo, directory, 10_000)
        start(options, directory, demo)
        opening(options, directory, long)
        keys(options, directory, demo)
        commit(options, demo)
        stakeholders(options, demo, material.stakeholders(options.samdrift, demo, directory, 1_000))
        plan(options, directory, material.plan(options.samdrift, demo, directory, 10_000))
        memory_and_idleness(options, demo, long)
    if missed:
        raise SystemExit(f"Missed: {', '.join(missed)}")


def start(options, directory, demo):
    baseline = [material.baseline(directory)]
    ours, theirs = in_turns(
        options.runs, lambda: screen([options.samdrift], demo), lambda: screen(baseline))
    report("First board", [time.fork for time in ours], [time.fork for time in theirs], 3, "C")
    ours, theirs = [time.exec for time in ours], [time.exec for time in theirs]
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"The same from exec: {summary(ours)}; C {summary(theirs)}; {ratio:.2f} ×")


def opening(options, directory, long):
    task = [shutil.which("task"), f"rc:{material.tasks(directory, 10_000)}", "list"]
    ours, theirs = in_turns(
        options.runs, lambda: screen([options.samdrift], long, 0.3).fork, lambda: whole(task))
    report("Opening 10,000 transactions", ours, theirs, 0.5, "task list")


def keys(options, directory, demo):
    samdrift = Program([options.samdrift], demo)
    tig = Program([shutil.which("tig")], directory=material.repository(directory))
    samdrift.first_screen()
    tig.first_screen(settled=0.5)
    there_and_back = itertools.cycle([KEYS["Down"], KEYS["Up"]])

    def press_both(key):
        return samdrift.press(key)[1], tig.press(key)[1]

    press_both(next(there_and_back))
    times = [press_both(next(there_and_back)) for _ in range(4 * options.runs)]
    report("One key to its bytes", *zip(*times), 1, "tig")
    for name, key in KEYS.items():
        count = len(samdrift.press(key)[0])
        check(f"Bytes after {name}", f"{count}", count < 400)
    for name, key in (("Enter", b"\r"), ("Esc", b"\x1b")):
        data, elapsed = samdrift.press(key)
        print(f"{name}: {len(data)} bytes in {elapsed:.2f} ms (a whole page)")
    samdrift.end()
    tig.end()


def commit(options, demo):
    samdrift = Program([options.samdrift], demo)
    samdrift.first_screen()
    for key in (b"\r", KEYS["Tab"]):
        samdrift.press(key)
    before = entries(demo)
    times = [samdrift.press(b" ")[1] for _ in range(options.runs)]
    samdrift.end()
    saved = entries(demo) - before
    check("Commits on disk", f"{saved} of {options.runs}", saved == options.runs)
    print(f"Key, on disk, on screen: {summary(times)}")


def stakeholders(options, demo, people):
    """A key among 1,000 stakeholders, beside the same key on the board; in turns."""
    board = Program([options.samdrift], demo)
    program = Program([options.samdrift], people)
    board.first_screen()
    program.first_screen()
    program.press(b"2")
    for pane in ("list", "matrix"):
        there_and_back = itertools.cycle([KEYS["Down"], KEYS["Up"]])

        def press_both(key):
            return program.press(key)[1], board.press(key)[1]

        press_both(next(there_and_back))
        times = [press_both(next(there_and_back)) for _ in range(4 * options.runs)]
        report(f"One key, 1,000 stakeholders, {pane}", *zip(*times), 2, "board")
        program.press(b"m")
    for name, key in (("/", b"/"), ("the first letter", b"7"), ("another letter", b"7")):
        data, elapsed = program.press(key)
        print(f"Search, {name}: {len(data)} bytes in {elapsed:.2f} ms")
    program.press(b"\x1b")
    for key in (b"o", b"+"):
        data, elapsed = program.press(key)
        print(f"{key.decode()}: {len(data)} bytes in {elapsed:.2f} ms")
    program.end()
    board.end()


def plan(options, directory, planned):
    """The list of 10,000 activities and a tick among them, beside taskwarrior; in turns."""
    samdrift = [options.samdrift, "plan"]
    database = ["--database", material.database(planned)]
    task = [shutil.which("task"), f"rc:{material.tasks(directory, 10_000, 'planned')}"]
    ours, theirs = in_turns(
        options.runs, lambda: whole(samdrift + database), lambda: whole(task + ["list"]))
    report("List of 10,000 activities", ours, theirs, 0.25, "task list")
    # Those that the material has as done, and the demo's own, are left alone.
    numbers = (number for number in itertools.count(100) if number % 4)
    before = entries(planned)
    ours, theirs = in_turns(
        options.runs,
        lambda: whole(samdrift + ["afkryds", str(next(numbers))] + database),
        lambda: whole(task + [str(next(numbers)), "done"]))
    report("Tick among 10,000 activities", ours, theirs, 0.1, "task done")
    saved = entries(planned) - before
    check("Ticks on disk", f"{saved} of {options.runs + 1}", saved == options.runs + 1)


def memory_and_idleness(options, demo, long):
    for name, data, limit in (("demo", demo, 40), ("10,000 transactions", long, None)):
        samdrift = Program([options.samdrift], data)
        samdrift.first_screen(settled=0.5)
        for key in [*KEYS.values(), b"\r", b"\x1b", b"5", b"1"]:
            samdrift.press(key)
        peak = samdrift.peak_memory()
        check(f"Peak memory, {name}", f"{peak:.1f} MiB", limit is None or peak < limit)
        before = samdrift.processor_time()
        time.sleep(10)
        used = samdrift.processor_time() - before
        check(f"Idle, {name}", f"{used:.2f} ms of processor time in 10 s", used < 10)
        samdrift.end()


def screen(command, data="/", settled=0.08):
    """The milliseconds from fork, and from exec, to the last byte of the first screen."""
    program = Program(command, data)
    elapsed = program.first_screen(settled)[1]
    program.end()
    return Start(elapsed, elapsed - 1000 * (program.executed - program.forked))


def whole(command):
    """The milliseconds that a program takes from beginning to end."""
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return 1000 * (time.perf_counter() - began)


def in_turns(runs, *measurements):
    for measurement in measurements:
        measurement()
    times = [[measurement() for measurement in measurements] for _ in range(runs)]
    return list(zip(*times))


def entries(data):
    with sqlite3.connect(material.database(data)) as connection:
        return connection.execute("SELECT COUNT(*) FROM entry").fetchone()[0]


def report(name, ours, theirs, factor, other):
    ratio = statistics.median(ours) / statistics.median(theirs)
    text = f"{summary(ours)}; {other} {summary(theirs)}; {ratio:.2f} × (target {factor} ×)"
    check(name, text, ratio <= factor)


def summary(times):
    ordered = sorted(times)
    low, high = ordered[len(ordered) // 10], ordered[len(ordered) * 9 // 10]
    return f"{statistics.median(times):.2f} ms ({low:.2f}–{high:.2f})"


def check(name, text, is_met):
    print(f"{'ok    ' if is_met else 'MISSED'} {name}: {text}", flush=True)
    if not is_met:
        missed.append(name)


if __name__ == "__main__":
    main()
