#!/usr/bin/env python3
"""Writes the order that a release's functions are put in: those that ordinary work uses, together.

    python3 Tests/Benchmarks/Harness/order.py .build/release/samdrift > Sources/Linking/order.txt

The rest stay where they were. Needs valgrind, and a program that hasn't been stripped.
"""

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
        used = set().union(*map(functions, glob.glob(profiles.replace("%p", "*"))))
    print("\n".join(sorted(used & symbols(samdrift))))


def walk(command, data):
    """Goes through the screens and leaves."""
    program = Program(command, data)
    program.first_screen(settled=5)
    for key in WALK:
        program.press(key)
    os.waitpid(program.pid, 0)
    os.close(program.terminal)


def functions(profile):
    """The functions that were called, by their names in the program."""
    with open(profile, errors="replace") as lines:
        return {re.sub(r"('\d+)?\n", "", line[3:]) for line in lines if line.startswith("fn=")}


def symbols(program):
    lines = subprocess.run(["nm", program], check=True, capture_output=True, text=True).stdout
    return {line.split()[-1] for line in lines.splitlines()}


if __name__ == "__main__":
    main()
