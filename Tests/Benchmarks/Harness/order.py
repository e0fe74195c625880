#!/usr/bin/env python3
"""Writes the order that a release's functions are put in: those that a key on the board uses, then
those that other ordinary work uses.

    python3 Tests/Benchmarks/Harness/order.py .build/release/samdrift > Sources/Linking/order.txt

The rest stay where they were. Needs valgrind, and a program that hasn't been stripped.
"""

import collections
import glob
import os
import re
import subprocess
import sys
import tempfile

import material
from targets import KEYS
from terminal import Program

WALK = [*KEYS.values(), b"\r", KEYS["Tab"], b" ", b"\x1b",
        b"2", KEYS["Down"], b"3", KEYS["Down"], b" ", b"4", b"5", b"6", b"1", b"?", b"\x1b", b"q"]
STEPS = 20
"""How many keys on the board tell which functions are called for each."""
COMMANDS = [["tavle"], ["plan"], ["plan", "afkryds", "5"], ["milepæl", "6"], ["historik"]]


def main():
    samdrift = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="samdrift-order-") as directory:
        os.environ.update(HOME=directory, XDG_STATE_HOME=directory)
        stage = material.Stage(samdrift, os.path.join(directory, "stage"))
        profiles = os.path.join(directory, "profile.%p")
        watched = [
            "/usr/bin/valgrind", "-q", "--tool=callgrind", "--demangle=no",
            "--compress-strings=no", f"--callgrind-out-file={profiles}"]
        walk([*watched, samdrift], stage.own(stage.demo, "walk"))
        for words in COMMANDS:
            command = stage.command(*words, data=stage.own(stage.demo, words[-1]))
            subprocess.run([*watched, *command], check=True, stdout=subprocess.DEVNULL)
        used = set().union(*map(calls, glob.glob(profiles.replace("%p", "*"))))
        counts = []
        for number in (0, STEPS):
            profile = os.path.join(directory, f"steps.{number}")
            walk([*watched[:-1], f"--callgrind-out-file={profile}", samdrift],
                 stage.own(stage.demo, f"steps{number}"),
                 [KEYS["Down"], KEYS["Up"]] * (number // 2) + [b"q"])
            counts.append(calls(profile))
    first = {name for name, count in counts[1].items() if count - counts[0][name] > STEPS // 2}
    known = symbols(samdrift)
    print("\n".join(sorted(first & known) + sorted(used & known - first)))


def walk(command, data, keys=WALK):
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
