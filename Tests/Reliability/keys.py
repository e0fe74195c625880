"""Presses keys at random in the real program, and counts what is lost, freezes or traps.

    python3 Tests/Reliability/keys.py .build/debug/samdrift --sequences 2000

Each sequence runs on a copy of the demo or of a small project, in a pseudo-terminal of its own:
keys, pastes, mouse reports of both kinds (also such as no program asked for, and halves), other
sizes, and now and then somebody else who holds the database for a moment. Then:

  lost    the screen has said »Gemt · …« of something that isn't in the database
  frozen  the program doesn't answer a new size within 5 seconds, or doesn't end by SIGTERM
  traps   the program was ended by a signal that nobody sent

A sequence depends on its number and the seed alone, but for how fast the machine is; `--only 17`
repeats one and tells what was pressed. The exit code is 1 unless all three counts are 0. Some 20
minutes on two cores; no network, no printer, and nothing outside a temporary directory is touched.
"""

import argparse
import fcntl
import multiprocessing
import os
import random
import re
import select
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import termios
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../Benchmarks/Harness"))

from screen import Screen, describe  # noqa: E402
from terminal import Program  # noqa: E402

PATIENCE = 5.0
"""Seconds after which a program that hasn't answered counts as frozen."""

KEYS = (
    ["\r"] * 6 + ["\x1b"] * 4 + ["\t"] * 5 + ["\x1b[Z", "\x7f", "\x1b[3~", "\x1b[H", "\x1b[F"]
    + ["\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"] * 3 + ["\x1b[5~", "\x1b[6~", "\x1bOP", "\x1bOQ"]
    + ["\x1bOQ"] * 4 + ["\x15", "\x17", "\x1a", "\x19", "\x03", "\x1b[1;2C", "\x1b[15~", " ", " "]
    + list("hjklgGaaedsfrbnoouuUpi0122333445566mtvxwc/:?<>+-æøåMBA()IXR")
)
WORK = [
    "0\r1s2", "1s3", "1\rs2", "1e\x15Vagten\x1bOQ", "1\r\t ", "1\rn og mere\x1bOQ",
    "1\rb\tFjordglimt\x1bOQ", "2aBeboerne\x1bOQ", "3aVagtordning\r", "u\r", "\x1a\r", "U\r",
    "2X\x1bOQ", "2X\x1bOQ", "2I\x15interessenter.csv\x1bOQ", "p\x1bOQ", "p\x1bOQg\x1bOQ", "1\rE",
]
"""Keys that mostly change something, so that there is something to lose."""
TEXTS = [
    "uge 49", "31/2", "7,5", "Fjordglimt; 96; 7940", "Ærøskøbing", "to\nlinjer\n", "\x1b[2J\x07",
    "Vagtordning !uge 50", "e\u0301\u0301", "\U0001F469\u200D\U0001F467", "q" * 400, "1e300", "",
]
BUTTONS = [0, 0, 0, 1, 2, 3, 4, 16, 32, 34, 35, 64, 65, 66, 67, 128, 160]
SIZES = [(80, 24), (80, 24), (120, 40), (40, 12), (20, 6), (19, 5), (1, 1), (200, 60), (81, 25)]


def mouse(choose):
    """A report of something done with a mouse; now and then half of one."""
    button, x, y = choose.choice(BUTTONS), choose.randint(1, 90), choose.randint(1, 26)
    if choose.random() < 0.05:
        x = choose.choice([0, -1, 10**6, 2**63 - 1, -(2**63), 10**30])
        return f"\x1b[<{button};{x};{y}M".encode()
    if choose.random() < 0.2:
        report = b"\x1b[M" + bytes([32 + button % 96, 32 + x, 32 + y])
    else:
        report = f"\x1b[<{button};{x};{y}{choose.choice('Mm')}".encode()
    return report[: choose.randint(2, len(report))] if choose.random() < 0.05 else report


def paste(choose):
    """A pasted text; now and then its end is lost."""
    end = "" if choose.random() < 0.03 else "\x1b[201~"
    return ("\x1b[200~" + choose.choice(TEXTS) + end).encode()


def labels(database):
    """What the history says was done."""
    # Not only for reading: after a kill, what was half written must be taken back first.
    connection = sqlite3.connect(database, timeout=PATIENCE)
    try:
        return [label for label, in connection.execute("SELECT label FROM entry")]
    finally:
        connection.close()


def letters(text):
    """What of a text is the same on a screen and in a database."""
    return re.sub(r"[^0-9A-Za-zÆØÅæøå]", "", text)


class Sequence:
    """One run of the program, from its first screen to its end."""

    def __init__(self, number, options):
        self.choose = random.Random(f"{options.seed} {number}")
        self.options, self.number = options, number
        self.pressed, self.said = [], set()
        self.directory = tempfile.mkdtemp(prefix="keys-", dir=options.directory)
        self.database = os.path.join(self.directory, "p.db")
        source = options.databases[number % len(options.databases)]
        shutil.copy(source, self.database)
        self.screen = Screen()
        self.lock = None

    def run(self):
        """The faults: a list of words, empty when there are none."""
        variables = dict(
            self.options.variables, HOME=self.directory, XDG_STATE_HOME=self.directory,
            XDG_CONFIG_HOME=self.directory, TMPDIR=self.directory, EDITOR="true", VISUAL="true",
            SAMDRIFT_NAVN="Prøve", PATH=self.directory, DISPLAY="", WAYLAND_DISPLAY="",
            SWIFT_BACKTRACE="enable=no",
        )
        command = [self.options.samdrift, "--database", self.database]
        self.program = Program(command, self.directory, self.directory, **variables)
        self.status = None
        try:
            return self.press() + self.end()
        finally:
            if self.status is None:
                self.program.end()
            else:
                os.close(self.program.terminal)
            shutil.rmtree(self.directory, ignore_errors=True)

    def press(self):
        if not self.wait(lambda: self.screen.text().strip()):
            return ["frozen: no first screen"]
        for _ in range(self.choose.randint(20, 60)):
            what = self.choose.random()
            if what < 0.14:
                self.type(self.choose.choice(WORK).encode())
            elif what < 0.68:
                self.type(self.choose.choice(KEYS).encode())
            elif what < 0.84:
                self.type(mouse(self.choose))
            elif what < 0.90:
                self.type(paste(self.choose))
            elif what < 0.95:
                self.resize(*self.choose.choice(SIZES))
            elif what < 0.98:
                self.hold()
            self.read(self.choose.choice([0, 0.002, 0.01, 0.03, 0.06]))
            if self.ended():
                break
        self.release()
        return []

    def end(self):
        if self.ended():
            return self.trapped() + self.lost()
        # What comes last is what a program that reads on would be stuck in.
        self.type(f"\x1b[<{self.choose.choice(BUTTONS)};5;5M".encode())
        self.read(0.05)
        self.resize(30, 9)
        self.read(0.05)
        self.screen.rows = [[" "] * 30 for _ in range(9)]
        self.resize(80, 24)
        answers = self.wait(lambda: self.screen.text().strip() or self.ended())
        self.read(0.05)
        if self.choose.random() < 0.3 and not self.ended():
            os.kill(self.program.pid, signal.SIGKILL)
            self.wait(self.ended)
            return ([] if answers else ["frozen: no answer to a new size"]) + self.lost()
        if not self.ended():
            os.kill(self.program.pid, signal.SIGTERM)
        obeys = self.wait(self.ended)
        faults = [] if answers else ["frozen: no answer to a new size"]
        if not obeys:
            return faults + ["frozen: SIGTERM is not obeyed"] + self.lost()
        return faults + self.trapped() + self.lost()

    def trapped(self):
        if os.WIFSIGNALED(self.status):
            return [f"trap: ended by signal {os.WTERMSIG(self.status)}"]
        code = os.WEXITSTATUS(self.status)
        return [] if code in (0, 75) else [f"trap: exit code {code}"]

    def lost(self):
        stored = [letters(label) for label in labels(self.database)]
        return [
            f"lost: »{said}«" for said in self.said
            if not any(label.startswith(said) or said.startswith(label) for label in stored)
        ]

    def type(self, data):
        self.pressed.append(data)
        try:
            os.write(self.program.terminal, data)
        except OSError:
            pass

    def resize(self, width, height):
        self.pressed.append((width, height))
        self.screen.resize(width, height)
        size = struct.pack("HHHH", height, width, 0, 0)
        fcntl.ioctl(self.program.terminal, termios.TIOCSWINSZ, size)

    def hold(self):
        """Takes the database, or lets go of it."""
        if self.lock is not None:
            return self.release()
        self.pressed.append("held")
        self.lock = sqlite3.connect(self.database, timeout=PATIENCE, isolation_level=None)
        self.lock.execute("BEGIN EXCLUSIVE")

    def release(self):
        if self.lock is None:
            return
        self.pressed.append("released")
        self.lock.execute("ROLLBACK")
        self.lock.close()
        self.lock = None

    def read(self, seconds):
        """Reads what the program sends for a while, and notes what it says is saved."""
        until = time.monotonic() + seconds
        while select.select([self.program.terminal], [], [], max(0, until - time.monotonic()))[0]:
            try:
                data = os.read(self.program.terminal, 65536)
            except OSError:
                return
            self.screen.feed(data)
        for said in re.findall(r"Gemt · ([^·\n…]+)", self.screen.text()):
            if self.screen.width >= 80:
                self.said.add(letters(said)[:40])

    def wait(self, condition):
        until = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > until:
                return False
            self.read(0.02)
        return True

    def ended(self):
        if self.status is None:
            pid, status = os.waitpid(self.program.pid, os.WNOHANG)
            self.status = status if pid else None
        return self.status is not None


def run(task):
    number, options = task
    sequence = Sequence(number, options)
    try:
        faults = sequence.run()
    except Exception as error:  # A fault of this script must not pass for a good run.
        faults = [f"trap: {type(error).__name__}: {error}"]
    return number, faults, sequence.pressed, len(sequence.said)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("samdrift", type=os.path.abspath)
    parser.add_argument("--sequences", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", type=int)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as options.directory:
        options.variables = describe(options.directory)
        options.databases = []
        for name, demo in [("demo", ["--demo"]), ("small", [])]:
            options.databases.append(os.path.join(options.directory, f"{name}.db"))
            command = [options.samdrift, "opret", "Lærkefjord", *demo]
            subprocess.run(
                command + ["--database", options.databases[-1]], check=True,
                stderr=subprocess.DEVNULL, env=dict(os.environ, SAMDRIFT_NAVN="Prøve"))
        numbers = range(options.sequences) if options.only is None else [options.only]
        counts, acknowledged = {"lost": 0, "frozen": 0, "trap": 0}, 0
        with multiprocessing.Pool(options.jobs) as pool:
            tasks = ((number, options) for number in numbers)
            for number, faults, pressed, said in pool.imap_unordered(run, tasks):
                acknowledged += said
                for fault in faults:
                    counts[fault.split(":")[0]] += 1
                if faults or options.only is not None:
                    print(f"{number}: {'; '.join(faults)}\n  {pressed}", flush=True)
        print(
            f"{len(numbers)} sequences, {acknowledged} changes acknowledged: {counts['lost']} lost,"
            f" {counts['frozen']} frozen, {counts['trap']} traps")
    sys.exit(any(counts.values()))


if __name__ == "__main__":
    main()
