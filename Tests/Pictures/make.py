#!/usr/bin/python3
"""Draws the pictures of screens: make.py PROGRAM DIRECTORY

Each line of scenes.tsv is a picture: its name, the terminal's size, its background, and the keys
that are pressed on the invented project. The program runs in tmux, on a day that is always the same;
what the terminal then shows is drawn with its colours, as a PNG that also holds the text of the
screen.
"""

import io
import os
import re
import subprocess
import sys
import tempfile
import time

from PIL import Image, PngImagePlugin
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

MOMENT = "2026-11-23 08:00:00"
NAME = "Samdrift ved Lærkefjord"
KEYS = {
    "ned": "Down", "op": "Up", "venstre": "Left", "højre": "Right", "Esc": "Escape",
    "Mellemrum": "Space",
}
# The eight plain colours as xterm has them; the program asks for others by number.
ANSI = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229),
]
THEMES = {
    "sort": TerminalTheme((0, 0, 0), (208, 208, 208), ANSI),
    "hvid": TerminalTheme((255, 255, 255), (0, 0, 0), ANSI),
}
PAGE = """<!doctype html><meta charset="utf-8"><style>
@page {{ size: WIDTHpx HEIGHTpx; margin: 8px; background: {background} }}
body {{ margin: 0 }}
pre {{ margin: 0; font: 20px/24px "DejaVu Sans Mono"; color: {foreground} }}
</style><pre>{code}</pre>"""


class Terminal:
    """The program in a tmux of its own, which ends with the block."""

    def __init__(self, program, size, home):
        self.columns, self.rows = map(int, size.split("x"))
        self.command = ["tmux", "-S", os.path.join(home, "tmux"), "-f", "/dev/null"]
        self.program, self.home = program, home

    def tmux(self, *arguments):
        return subprocess.run(
            self.command + list(arguments), check=True, capture_output=True, text=True).stdout

    def __enter__(self):
        variables = {
            "HOME": self.home, "LC_ALL": "C.UTF-8", "TZ": "UTC", "PATH": os.environ["PATH"],
            "TERM": "screen-256color", "SAMDRIFT_NAVN": "Driftschef",
        }
        command = ["env", "-i"] + [f"{name}={value}" for name, value in variables.items()]
        command += ["faketime", "-f", MOMENT, self.program]
        database = ["--database", os.path.join(self.home, "samdrift.db")]
        subprocess.run(
            command + ["opret", NAME, "--demo"] + database, check=True, capture_output=True)
        self.tmux(
            "new-session", "-d", "-x", str(self.columns), "-y", str(self.rows), *command, *database)
        self.settle()
        return self

    def __exit__(self, *_):
        self.tmux("kill-server")

    def settle(self):
        """Waits until the screen has something on it and has been the same for a while."""
        former, since, end = "", time.monotonic(), time.monotonic() + 20
        while time.monotonic() < end:
            shown = self.shown()
            if shown != former:
                former, since = shown, time.monotonic()
            if shown.strip() and time.monotonic() - since > 0.5:
                return
            time.sleep(0.05)
        raise SystemExit("The screen doesn't come to rest.")

    def press(self, words):
        for word in words.split():
            name, _, times = word.partition("×")
            for _ in range(int(times or 1)):
                self.tmux("send-keys", KEYS.get(name, name))
                self.settle()

    def shown(self, colours=False):
        return self.tmux("capture-pane", "-p", *(["-e", "-N"] if colours else [])).rstrip("\n")


def draw(terminal, tone, path):
    """Draws what a terminal shows."""
    console = Console(
        record=True, width=terminal.columns + 1, file=io.StringIO(), force_terminal=True,
        color_system="truecolor", legacy_windows=False)
    for line in terminal.shown(colours=True).split("\n"):
        console.print(Text.from_ansi(line), soft_wrap=True)
    page = PAGE.replace("WIDTH", str(round(terminal.columns * 12.04) + 18)).replace(
        "HEIGHT", str(terminal.rows * 24 + 18))
    html = console.export_html(theme=THEMES[tone], inline_styles=True, code_format=page)
    pdf = os.path.join(terminal.home, "picture.pdf")
    subprocess.run(["weasyprint", "-q", "-", pdf], input=html, text=True, check=True)
    subprocess.run(
        ["pdftoppm", "-r", "72", "-png", "-singlefile", pdf, pdf], check=True)
    text = PngImagePlugin.PngInfo()
    text.add_itxt("Description", terminal.shown(), lang="da")
    Image.open(pdf + ".png").convert("RGB").quantize(64, method=Image.Quantize.FASTOCTREE).save(path, optimize=True, pnginfo=text)


def main(program, directory):
    with open(os.path.join(os.path.dirname(__file__), "scenes.tsv")) as file:
        scenes = [re.split("\t", line.rstrip("\n")) for line in file]
    for name, size, tone, keys in scenes:
        with tempfile.TemporaryDirectory() as home:
            with Terminal(os.path.abspath(program), size, home) as terminal:
                terminal.press(keys)
                draw(terminal, tone, os.path.join(directory, name + ".png"))


if __name__ == "__main__":
    main(*sys.argv[1:])
