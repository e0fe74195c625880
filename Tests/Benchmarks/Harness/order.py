#!/usr/bin/env python3
"""Writes the order that a release's functions are put in: those that a key on the board uses, then
what opening uses besides, then the screens, and then the commands.

    python3 Tests/Benchmarks/Harness/order.py .build/release/samdrift > Sources/Linking/order.txt

The rest stay where they were. Needs valgrind, and a program that hasn't been stripped.
"""

import collections
import os
import re
import subprocess
import sys
import tempfile

import material
from targets import KEYS
from terminal import Program

STEPS = [KEYS["Down"], KEYS["Up"]] * 10
BOARD = [*KEYS.values(), b"\r", b"\x1b", b"5", b"1"]
SCREENS = [b"\r", KEYS["Tab"], b" ", b"\x1b", b"2", KEYS["Down"], b"3", KEYS["Down"], b" ", b"4",
           b"5", b"6", b"1", b"?", b"\x1b"]
COMMANDS = [["tavle"], ["plan"], ["plan", "afkryds", "5"], ["milepæl", "6"], ["historik"]]


def main():
    samdrift = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="samdrift-order-") as directory:
        os.environ.update(HOME=directory, XDG_STATE_HOME=directory)
        stage = material.Stage(samdrift, os.path.join(directory, "stage"))
        profile = os.path.join(directory, "profile")
        watched = [
            "/usr/bin/valgrind", "-q", "--tool=callgrind", "--demangle=no",
            "--compress-strings=no", f"--callgrind-out-file={profile}"]

        def calls_of_walk(name, keys):
            walk([*watched, samdrift], stage.own(stage.demo, name), [*keys, b"q"])
            return calls(profile)

        def calls_of_command(words):
            command = stage.command(*words, data=stage.own(stage.demo, words[-1]))
            subprocess.run([*watched, *command], check=True, stdout=subprocess.DEVNULL)
            return calls(profile)

        opening = calls_of_walk("opening", [])
        steps = calls_of_walk("steps", STEPS)
        each = {name for name, count in steps.items() if count - opening[name] > len(STEPS) // 2}
        groups = [
            each, opening, steps, calls_of_walk("board", BOARD), calls_of_walk("screens", SCREENS),
            *map(calls_of_command, COMMANDS)]
    left = symbols(samdrift)
    for group in groups:
        print("\n".join(sorted(left & set(group))))
        left -= set(group)


def walk(command, data, keys):
    """Presses keys, of which the last leaves the program."""
    program = Program(command, data)
    program.first_screen(settled=5)
    for key in keys:
        program.press(key)
    os.waitpid(program.pid, 0)
    os.close(program.terminal)


def calls(profile):
    """How often functions were called, by their names in the program."""
    counts, called = collections.Counter(), None
    with open(profile, errors="replace") as lines:
        for line in lines:
            if line.startswith("fn="):
                counts[function(line)] += 0
            elif line.startswith("cfn="):
                called = function(line)
            elif line.startswith("calls="):
                counts[called] += int(line[6:].split()[0])
    return counts


def function(line):
    return re.sub(r"('\d+)?\n", "", line.partition("=")[2])


def symbols(program):
    lines = subprocess.run(["nm", program], check=True, capture_output=True, text=True).stdout
    return {line.split()[-1] for line in lines.splitlines()}


if __name__ == "__main__":
    main()
