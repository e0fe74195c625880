"""The rows of Documentation/Performance.md: what is measured, against what, and the target."""

import itertools
import os
import shutil
import sqlite3
import statistics
import time
from dataclasses import dataclass
from typing import Callable

import material
from histories import command_after_a_million, memory_of_the_history, step_after_a_million
from measuring import (
    amount, first_screen, in_turns, peak_memory, processor_time, read_anew, summary, whole)
from terminal import Program

KEYS = {
    "Down": b"\x1bOB", "Up": b"\x1bOA", "Right": b"\x1bOC", "Left": b"\x1bOD",
    "Tab": b"\t", "End": b"\x1bOF", "Home": b"\x1bOH",
}


@dataclass
class Row:
    """A measurement with its target: a ratio to the times of something else, or an amount.

    `measurements` gives, for the stages of the programs, what is to be done in turns by the names
    of the stages; what is under "against", or under a stage's name with "against" after it, is what
    the times are divided by.
    """

    name: str
    target: float
    unit: str
    against: str
    measurements: Callable

    def measure(self, stages, directory, runs):
        """Measures and prints the row; whether the target is met."""
        with material.Kept() as kept:
            times = in_turns(runs, self.measurements(stages, directory, kept))
        results = {name: self.result(times, name) for name in stages}
        is_met = results["now"] is not None and results["now"] <= self.target
        before = stages.keys() & {"before"}
        others = times.get("against") or times.get("now against")
        print("|", " | ".join([
            self.name,
            f"{summary(times['before'])} {self.unit}" if before else "",
            f"{summary(times['now'])} {self.unit}",
            f"{self.against} {summary(others)} {self.unit}" if others else self.against,
            self.words(results["before"]) if before else "",
            self.words(results["now"]),
            f"at most {self.words(self.target)}",
            "met" if is_met else "**missed**",
        ]), "|", flush=True)
        return is_met

    def result(self, times, name):
        """What the target is held against; nil where there is nothing to compare with."""
        median = statistics.median(times[name])
        if not self.against:
            return median
        others = times.get("against") or times.get(f"{name} against")
        return median / statistics.median(others) if others else None

    def words(self, result):
        """A result as it stands in the table."""
        if result is None:
            return "–"
        return f"{result:.3g} ×" if self.against else f"{amount(result)} {self.unit}"


def first_board(stages, directory, kept):
    return boards(stages, directory, lambda stage: stage.demo)


def opening(count):
    def measurements(stages, directory, kept):
        return boards(stages, directory, lambda stage: stage.transactions(count), settled=0.3)
    return measurements


def boards(stages, directory, data, settled=0.08):
    yardstick = material.yardstick(directory)
    data = {name: data(stage) for name, stage in stages.items()}
    return {"against": lambda: first_screen(yardstick)} | {
        name: lambda name=name: first_screen([stages[name].program], data[name], settled)
        for name in stages}


def key_on_the_board(stages, directory, kept):
    tig = kept.program([shutil.which("tig")], directory=material.repository(directory), settled=0.5)
    return {"against": moving(tig)} | {
        name: moving(kept.program([stage.program], stage.demo)) for name, stage in stages.items()}


def key_in_a_list(pane):
    """A key among 1,000 stakeholders beside the same on the board."""
    def measurements(stages, directory, kept):
        programs = {}
        for name, stage in stages.items():
            people = kept.program([stage.program], stage.stakeholders(1_000))
            people.press(b"2")
            if pane == "matrix":
                people.press(b"m")
            programs[name] = moving(people)
            programs[f"{name} against"] = moving(kept.program([stage.program], stage.demo))
        return programs
    return measurements


def moving(program):
    """Presses Down and Up in turns; the milliseconds to the last byte of an answer."""
    there_and_back = itertools.cycle([KEYS["Down"], KEYS["Up"]])
    program.press(next(there_and_back))
    return lambda: statistics.median(program.press(next(there_and_back))[1] for _ in range(4))


def bytes_of_thirty(stages, directory, kept):
    """What 30 keys that come at once are answered with, a key."""
    def step(program):
        round_trip = [KEYS[name] for name in ("Down", "Right", "Up", "Left")]
        keys = itertools.cycle(round_trip)
        return lambda: len(program.press(b"".join(next(keys) for _ in range(30)))[0]) / 30
    return {name: step(kept.program([stage.program], stage.demo)) for name, stage in stages.items()}


def bytes_of_a_key(stages, directory, kept):
    """The most that any key on the board is answered with."""
    def most(program):
        return lambda: max(len(program.press(key)[0]) for key in KEYS.values())
    return {name: most(kept.program([stage.program], stage.demo)) for name, stage in stages.items()}


def save(stages, directory, kept):
    """A point ticked off, until it is on disk and on the screen."""
    def tick(stage):
        program = kept.program([stage.program], stage.own(stage.demo, "save"))
        for key in (b"\r", KEYS["Tab"]):
            program.press(key)
        return lambda: program.press(b" ")[1]
    return {name: tick(stage) for name, stage in stages.items()}


def list_of_activities(stages, directory, kept):
    task = [shutil.which("task"), f"rc:{material.tasks(directory, 10_000, 'list')}", "list"]
    return {"against": lambda: whole(task)} | {
        name: lambda command=stage.command("plan", data=stage.plan(10_000)): whole(command)
        for name, stage in stages.items()}


def tick_among_activities(stages, directory, kept):
    """Ticks on the command line; those that the material has as done are left alone."""
    task = [shutil.which("task"), f"rc:{material.tasks(directory, 10_000, 'tick')}"]

    def numbers():
        return (str(number) for number in itertools.count(101) if number % 4)

    def ticks(stage):
        data, own = stage.own(stage.plan(10_000), "tick"), numbers()

        def tick():
            number = next(own)
            elapsed = whole(stage.command("plan", "afkryds", number, data=data))
            with sqlite3.connect(material.database(data)) as connection:
                label = connection.execute(
                    "SELECT label FROM entry ORDER BY revision DESC LIMIT 1").fetchone()[0]
            assert f"Aktivitet {int(number) - 100} " in label, f"{number} isn't on disk: {label}"
            return elapsed
        return tick
    theirs = numbers()
    return {"against": lambda: whole(task + [next(theirs), "done"])} | {
        name: ticks(stage) for name, stage in stages.items()}


def tick_on_the_screen(stages, directory, kept):
    """The processor time of Down and a tick in the plan, beside the same with 50 activities."""
    def ticks(stage, count):
        program = kept.program(
            [stage.program], stage.own(stage.plan(count), f"screen{count}"), settled=0.5)
        program.press(b"3")

        def tick():
            before = program.processor_time()
            for _ in range(5):
                program.press(KEYS["Down"])
                program.press(b" ")
            return (program.processor_time() - before) / 5
        return tick
    return {name: ticks(stage, 10_000) for name, stage in stages.items()} | {
        f"{name} against": ticks(stage, 50) for name, stage in stages.items()}


def first_letter(stages, directory, kept):
    """The first letter of the first search among 10,000 activities."""
    def search(stage, data):
        program = Program([stage.program], data)
        program.first_screen(settled=0.5)
        program.press(b"3")
        program.press(b"/")
        elapsed = program.press(b"k")[1]
        program.end()
        return elapsed
    yardstick = material.yardstick(directory)
    return {"against": lambda: first_screen(yardstick)} | {
        name: lambda stage=stage, data=stage.plan(10_000): search(stage, data)
        for name, stage in stages.items()}


def memory_of_the_demo(stages, directory, kept):
    """The most that is held after a walk through the screens, of a program that is read from disk."""
    def walk(stage):
        read_anew(stage.program)
        program = Program([stage.program], stage.demo)
        program.first_screen(settled=0.5)
        for key in [*KEYS.values(), b"\r", b"\x1b", b"5", b"1"]:
            program.press(key)
        peak = program.peak_memory()
        program.end()
        return peak
    return {name: lambda stage=stage: walk(stage) for name, stage in stages.items()}


def memory_of_export(stages, directory, kept):
    """The most that an export holds."""
    def export(stage):
        line = stage.command("eksport", "-", data=stage.plan(100_000))
        return lambda: peak_memory(line)
    return {name: export(stage) for name, stage in stages.items()}


def import_of_a_workbook(stages, directory, kept):
    """The processor time of what an import of a workbook would do, beside the same rows as CSV."""
    def trial(stage, ending):
        line = stage.command(
            "plan", "import", material.sheet(directory, 20_000, ending), "--prøv", data=stage.demo)
        return lambda: processor_time(line)
    return {name: trial(stage, "xlsx") for name, stage in stages.items()} | {
        f"{name} against": trial(stage, "csv") for name, stage in stages.items()}


def memory_of_import(ending):
    """The most that an import holds, until it is on disk."""
    def measurements(stages, directory, kept):
        def imports(stage):
            sheet, number = material.sheet(directory, 20_000, ending), itertools.count()
            return lambda: peak_memory(stage.command(
                "plan", "import", sheet, data=stage.own(stage.demo, f"{ending}{next(number)}")))
        return {name: imports(stage) for name, stage in stages.items()}
    return measurements


def paper_of_the_plan(stages, directory, kept):
    """The processor time of a PDF, beside what the earlier build takes for the same."""
    def press(stage):
        line = stage.command(
            "papir", "implementeringsplan", "--format", "pdf", "--ud", "-",
            data=stage.plan(500))
        return lambda: processor_time(line)
    measured = {name: press(stage) for name, stage in stages.items()}
    return measured | ({"against": measured["before"]} if "before" in measured else {})


def idle(stages, directory, kept):
    """The processor time in 10 s without a key."""
    def wait(stage):
        program = kept.program([stage.program], stage.demo, settled=1)
        def idle():
            before = program.processor_time()
            time.sleep(10)
            return program.processor_time() - before
        return idle
    return {name: wait(stage) for name, stage in stages.items()}


ROWS = [
    Row("first board, demo", 2.2, "ms", "yardstick", first_board),
    Row("key on the board", 1, "ms", "tig", key_on_the_board),
    Row("bytes a step, 30 keys at once", 120, "bytes", "", bytes_of_thirty),
    Row("bytes of a key on the board", 400, "bytes", "", bytes_of_a_key),
    Row("key, on disk, on screen", 10, "ms", "", save),
    Row("key among 1,000 stakeholders", 2, "ms", "board", key_in_a_list("list")),
    Row("key in the matrix of 1,000", 2, "ms", "board", key_in_a_list("matrix")),
    Row("`samdrift plan`, 10,000 activities", 1 / 7, "ms", "`task list`", list_of_activities),
    Row("`samdrift plan afkryds` among them", 1 / 14, "ms", "`task done`", tick_among_activities),
    Row("tick on the screen, 10,000", 1.5, "ms", "50 activities", tick_on_the_screen),
    Row("first letter of a search, 10,000", 2.2, "ms", "yardstick", first_letter),
    Row("opening 100,000 transactions", 8, "ms", "yardstick", opening(100_000)),
    Row("opening 1,000,000 transactions", 13, "ms", "yardstick", opening(1_000_000)),
    Row("`samdrift tavle` after 1,000,000", 1.2, "ms", "after 1,000",
        command_after_a_million("tavle")),
    Row("`samdrift milepæl` after 1,000,000", 1.2, "ms", "after 1,000",
        command_after_a_million("milepæl", "6", "--json")),
    Row("`samdrift fortryd` after 1,000,000", 1.2, "ms", "after 1,000",
        step_after_a_million("fortryd")),
    Row("`samdrift gentag` after 1,000,000", 1.2, "ms", "after 1,000",
        step_after_a_million("gentag")),
    Row("`samdrift historik --antal 20` after 1,000,000", 1.2, "ms", "after 1,000",
        command_after_a_million("historik", "--antal", "20")),
    Row("memory of `samdrift historik` after 1,000,000", 40, "MiB", "", memory_of_the_history),
    Row("memory, demo", 16, "MiB", "", memory_of_the_demo),
    Row("memory of an export, 100,000 activities", 120, "MiB", "", memory_of_export),
    Row("`plan import --prøv` of 20,000 rows, .xlsx", 2, "ms", ".csv", import_of_a_workbook),
    Row("memory of an import, 20,000 rows, .csv", 60, "MiB", "", memory_of_import("csv")),
    Row("memory of an import, 20,000 rows, .xlsx", 60, "MiB", "", memory_of_import("xlsx")),
    Row("PDF of the plan, 500 activities", 0.4, "ms", "before", paper_of_the_plan),
    Row("idle for 10 s", 10, "ms", "", idle),
]
