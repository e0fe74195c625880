"""A screen that can only do what its description says, so that what a program shows can be read."""

import codecs
import os
import re
import subprocess
import unicodedata

DESCRIPTION = r"""
xterm-plain|a terminal that places the cursor, clears, and nothing else,
	cols#80, lines#24, cr=\r, cud1=\n, ind=\n, bel=^G,
	cup=\E[%i%p1%d;%p2%dH, clear=\E[H\E[2J, el=\E[K, ed=\E[J,
	kcuu1=\E[A, kcud1=\E[B, kcuf1=\E[C, kcub1=\E[D, kmous=\E[<,
	XM=\E[?1006;1000%?%p1%{1}%=%th%el%;,
"""

SEQUENCE = re.compile(r"\x1b\[([?<=>0-9;]*)([@-~])|\x1b[()][0-9A-Z]|\x1b[=>78]")


def describe(directory):
    """Compiles the description into a directory, and returns the variables that name it."""
    source = os.path.join(directory, "plain.ti")
    with open(source, "w") as file:
        file.write(DESCRIPTION)
    terminfo = os.path.join(directory, "terminfo")
    subprocess.run(["tic", "-x", "-o", terminfo, source], check=True)
    return {"TERMINFO": terminfo, "TERM": "xterm-plain"}


class Screen:
    """What a terminal of that description shows."""

    def __init__(self, width=80, height=24):
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.rest = ""
        self.x = self.y = 0
        self.rows = []
        self.resize(width, height)

    def resize(self, width, height):
        self.width, self.height = width, height
        rows = [row[:width] + [" "] * (width - len(row)) for row in self.rows[:height]]
        self.rows = rows + [[" "] * width for _ in range(height - len(rows))]
        self.move(self.x, self.y)

    def move(self, x, y):
        self.x = max(0, min(x, self.width - 1))
        self.y = max(0, min(y, self.height - 1))

    def text(self):
        return "\n".join("".join(row).rstrip() for row in self.rows)

    def feed(self, data):
        text = self.rest + self.decoder.decode(data)
        self.rest = ""
        place = 0
        while place < len(text):
            character = text[place]
            if character == "\x1b":
                found = SEQUENCE.match(text, place)
                if not found:
                    if len(text) - place < 20:
                        self.rest = text[place:]
                        return
                    place += 1
                    continue
                self.obey(found.group(1) or "", found.group(2))
                place = found.end()
                continue
            place += 1
            if character == "\r":
                self.x = 0
            elif character == "\n":
                self.move(self.x, self.y + 1)
            elif character == "\b":
                self.move(self.x - 1, self.y)
            elif character >= " ":
                self.put(character)

    def put(self, character):
        if unicodedata.combining(character):
            return
        self.rows[self.y][self.x] = character
        wide = unicodedata.east_asian_width(character) in "WF"
        if wide and self.x + 1 < self.width:
            self.rows[self.y][self.x + 1] = ""
        self.move(self.x + (2 if wide else 1), self.y)

    def obey(self, parameters, final):
        if final == "H":
            numbers = [int(number or 1) for number in parameters.split(";")] + [1, 1]
            self.move(numbers[1] - 1, numbers[0] - 1)
        elif final == "K":
            self.rows[self.y][self.x:] = [" "] * (self.width - self.x)
        elif final == "J":
            self.rows[self.y][self.x:] = [" "] * (self.width - self.x)
            for row in range(self.y + 1, self.height):
                self.rows[row] = [" "] * self.width
