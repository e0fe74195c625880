#!/usr/bin/env python3
"""Writes the order that a release's functions are put in: those that opening uses together, then
what the screens use besides, and what commands do.

    python3 Tests/Benchmarks/Harness/order.py .build/release/samdrift > Sources/Linking/order.txt

The rest stay where they were. Needs valgrind, and a program that hasn't been stripped.
"""

import os
import re
import subprocess
import sys
import tempfile

import material
from targets import KEYS
from terminal import Program

FIRST = [*KEYS.values(), b"\r", b"\x1b", b"5", b"1"]
SCREENS = [b"\r", KEYS["Tab"], b" ", b"\x1b", b"2", KEYS["Down"], b"3", KEYS["Down"], b" ", b"4",
           b"5", b"6", b"1", b"?", b"\x1b"]
COMMANDS = [["tavle"], ["plan"], ["plan", "afkryds", "5"], ["milepæl", "6"], ["historik"]]


def main():
    samdrift = os.path.abspath(sys.argv[1])
    known = symbols(samdrift)
    with tempfile.TemporaryDirectory(prefix="samdrift-order-") as directory:
        os.environ.update(HOME=directory, XDG_STATE_HOME=directory)
        stage = material.Stage(samdrift, os.path.join(directory, "stage"))
        profile = os.path.join(directory, "profile")
        watched = [
            "/usr/bin/valgrind", "-q", "--tool=callgrind", "--demangle=no",
            "--compress-strings=no", f"--callgrind-out-file={profile}"]
        for name, keys in {"opening": [], "board": FIRST, "screens": SCREENS}.items():
            walk([*watched, samdrift], stage.own(stage.demo, name), [*keys, b"q"])
            known -= tell(profile, known)
        for words in COMMANDS:
            command = stage.command(*words, data=stage.own(stage.demo, words[-1]))
            subprocess.run([*watched, *command], check=True, stdout=subprocess.DEVNULL)
            known -= tell(profile, known)


def walk(command, data, keys):
    """Goes through the screens and leaves."""
    program = Program(command, data)
    program.first_screen(settled=5)
    for key in keys:
        program.press(key)
    os.waitpid(program.pid, 0)
    os.close(program.terminal)


def tell(profile, known):
    """Writes those of the known functions that were called, and returns them."""
    called = functions(profile) & known
    print("\n".join(sorted(called)))
    return called


def functions(profile):
    """The functions that were called, by their names in the program."""
    with open(profile, errors="replace") as lines:
        return {re.sub(r"('\d+)?\n", "", line[3:]) for line in lines if line.startswith("fn=")}


def symbols(program):
    lines = subprocess.run(["nm", program], check=True, capture_output=True, text=True).stdout
    return {line.split()[-1] for line in lines.splitlines()}


if __name__ == "__main__":
    main()
