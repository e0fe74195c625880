"""People at terminals, who each make an edit now and then and read the others' meanwhile.

Each sits with the history (6) open, where every change by anybody is drawn as it comes. An edit is a
new word for who is responsible for an activity of one's own, made with the keys that anybody would
use: the plan, r, the word, Enter, and back to the history. What a program draws is looked through
for words, and no screen is kept: a word's first and last letter are others than those that can have
stood in the same cells before, so that ncurses, which sends the cells that differ, sends the word in
one piece.
"""

import collections
import fcntl
import os
import pty
import random
import re
import select
import signal
import string
import struct
import termios
import time

WORD = re.compile(rb"[A-Za-z][0-9]{4}[A-Za-z]")
LONGEST = 80
"""Bytes of what was drawn that are kept, for what comes in two pieces."""

PATIENCE = 10
"""Seconds after which a key counts as not answered."""

PIECES = 0.25
"""Seconds after which a typed word that wasn't drawn in one piece counts as drawn, and isn't timed."""

ERASE = b"\x15"

Step = collections.namedtuple("Step", "name keys cue")
"""Keys that are pressed at once, and what is drawn when they have been answered."""

PLAN = Step("page", b"3", b"Nr Aktivitet")
FORM = Step("form", b"r", b"Ansvarlig for")
HISTORY = Step("history", b"6", b"ndringer")


class Unanswered(Exception):
    """A program didn't answer a key, or ended."""


class Person:
    """Somebody at a program in a pseudo-terminal of 80 by 24."""

    def __init__(self, number, serial, command, activity, variables):
        self.number, self.serial, self.activity = number, serial, activity
        self.steps = collections.deque()
        self.waiting = None
        self.rest = b""
        self.drawn = self.in_pieces = 0
        self.seen = {}
        """When each word was first drawn here."""
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.environ.update(variables, SAMDRIFT_NAVN=f"Person {number:02}")
            os.execv(command[0], command)
        os.set_blocking(self.terminal, False)

    def go_to_activity(self):
        number, title = self.activity
        self.steps += [
            Step("find", b":", b"Find"),
            Step("found", title.encode(), f"Aktivitet {number} ".encode()),
            Step("page", b"\r", b"Nr Aktivitet"), HISTORY]

    def edit(self):
        """Begins an edit, and returns its word."""
        # Another letter each time, and none that anybody else has.
        letter = string.ascii_letters[self.number % 26 + 26 * (self.serial % 2)]
        self.word = f"{letter}{self.serial:04}{letter}".encode()
        self.serial += 1
        self.steps += [
            PLAN, FORM, Step("word", ERASE + self.word, self.word),
            Step("saved", b"\r", b"Gemt"), HISTORY]
        return self.word

    def press(self):
        """Presses the next keys, when the last have been answered."""
        if self.waiting is None and self.steps:
            self.waiting = self.steps.popleft()
            self.rest = b""
            self.pressed = time.monotonic()
            os.write(self.terminal, self.waiting.keys)

    def read(self):
        """Reads what was drawn; the step that it answers and its seconds, or None."""
        try:
            data = os.read(self.terminal, 1 << 16)
        except OSError:
            raise Unanswered(f"Person {self.number}'s program has ended.") from None
        now = time.monotonic()
        self.drawn += len(data)
        text = self.rest + data
        self.rest = text[-LONGEST:]
        for word in WORD.findall(text):
            self.seen.setdefault(word, now)
        if self.waiting is None or self.waiting.cue not in text:
            return None
        answered, self.waiting = self.waiting, None
        return answered.name, now - self.pressed

    def demand_answer(self):
        if self.waiting and self.waiting.name == "word" and time.monotonic() > self.pressed + PIECES:
            self.waiting = None
            self.in_pieces += 1
        if self.waiting and time.monotonic() > self.pressed + PATIENCE:
            raise Unanswered(
                f"Person {self.number} pressed {self.waiting.keys} and didn't see"
                f" {self.waiting.cue.decode()!r}; the last that was drawn: {self.rest!r}")

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


class Room:
    """People at programs of one database, and when they have pressed and seen what.

    Their words are numbered from `serial` on, so that those of another room are others.
    """

    def __init__(self, count, serial, command, activities, variables):
        self.random = random.Random(serial)
        self.seconds = collections.defaultdict(list)
        """What each kind of keys took to be answered."""
        self.saved = {}
        """When each word was told as saved, and to whom."""
        self.people = []
        self.poll = select.epoll()
        try:
            for number in range(count):
                activity = activities[number % len(activities)]
                person = Person(number, serial, command, activity, variables)
                self.people.append(person)
                self.poll.register(person.terminal, select.EPOLLIN)
            self.by_terminal = {person.terminal: person for person in self.people}
            self.watch(2)
            for person in self.people:
                person.go_to_activity()
                self.finish()
            self.seconds.clear()
        except BaseException:
            self.end()
            raise

    def watch(self, seconds, until=lambda: False):
        """Presses what is to be pressed and reads what is drawn, for a while."""
        end = time.monotonic() + seconds
        while not until() and (rest := end - time.monotonic()) > 0:
            for person in self.people:
                person.press()
            for terminal, _ in self.poll.poll(min(rest, PIECES)):
                person = self.by_terminal[terminal]
                answer = person.read()
                if answer:
                    self.note(person, *answer)
            for person in self.people:
                person.demand_answer()

    def note(self, person, name, seconds):
        self.seconds[name].append(seconds)
        if name == "saved":
            self.saved[person.word] = (time.monotonic(), person)

    def finish(self):
        """Until all keys have been answered."""
        self.watch(PATIENCE * 10, until=lambda: not any(
            person.steps or person.waiting for person in self.people))

    def work(self, seconds, pause):
        """Lets each make an edit every `pause` seconds, or a fifth of them earlier or later."""
        began = time.monotonic()
        turns = sorted(
            (began + pause * (round_ + number / len(self.people) + self.random.uniform(-0.2, 0.2)),
             number)
            for number in range(len(self.people)) for round_ in range(int(seconds / pause)))
        for moment, number in turns:
            self.watch(moment - time.monotonic())
            person = self.people[number]
            # Who isn't done with the last edit makes the next one right after it.
            self.watch(PATIENCE, until=lambda: not (person.steps or person.waiting))
            person.edit()
        self.finish()
        self.watch(2)

    def sightings(self):
        """The seconds from a word being told as saved to its being drawn, for each other screen; and
        how many of them never drew it."""
        times, never = [], 0
        for word, (moment, author) in self.saved.items():
            for person in self.people:
                if person is author:
                    continue
                if word in person.seen:
                    times.append(max(0.0, person.seen[word] - moment))
                else:
                    never += 1
        return times, never

    def end(self):
        for person in self.people:
            person.end()
        self.poll.close()
