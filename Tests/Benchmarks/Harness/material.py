"""What the programs are measured on: projects, tasks and a repository, made anew each time."""

import csv
import datetime
import functools
import json
import os
import shutil
import sqlite3
import subprocess

import openpyxl
from terminal import Program


class Stage:
    """A program with its projects in a directory, each made when it is asked for."""

    def __init__(self, program, directory):
        self.program, self.directory = program, directory
        os.mkdir(directory)

    @functools.cached_property
    def demo(self):
        return demo(self.program, self.directory)

    @functools.cache
    def plan(self, count):
        return plan(self.program, self.demo, self.directory, count)

    @functools.cache
    def stakeholders(self, count):
        return stakeholders(self.program, self.demo, self.directory, count)

    @functools.cache
    def transactions(self, count):
        return transactions(self.program, self.demo, self.directory, count)

    def own(self, data, name):
        """A copy of a data directory, for what changes it."""
        copy = os.path.join(self.directory, f"{os.path.basename(data)}-{name}")
        shutil.copytree(data, copy)
        return copy

    def command(self, *words, data):
        """The program's command line on a project."""
        return [self.program, *words, "--database", database(data)]


class Kept:
    """Programs that run until a row has been measured."""

    def __enter__(self):
        self.programs = []
        return self

    def program(self, command, data="/", directory="/", settled=0.08):
        """A program that has shown its first screen."""
        program = Program(command, data, directory)
        program.first_screen(settled)
        self.programs.append(program)
        return program

    def __exit__(self, *_):
        for program in self.programs:
            program.end()


def yardstick(directory):
    """Compiles the C program that the start is measured against, and gives its command line."""
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "yardstick.c")
    program, rows = (os.path.join(directory, name) for name in ("yardstick", "rows.db"))
    libraries = ["-lncursesw", "-ltinfo", "-lsqlite3"]
    subprocess.run(["cc", "-O2", source, "-o", program, *libraries], check=True)
    with sqlite3.connect(rows) as connection:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS row"
            " (place INTEGER PRIMARY KEY, kind TEXT, id TEXT, number INT, fields BLOB)")
        fields = "\0".join([
            "title", "Aktivitet i planen", "responsible", "Driftsleder", "deadline", "2027-03-15",
            "status", "started", ""]).encode()
        connection.executemany("INSERT OR REPLACE INTO row VALUES (?, ?, ?, ?, ?)", [
            (place, "activity", f"a{place}", place, fields) for place in range(260)])
    return [program, rows]


def demo(samdrift, directory):
    """A data directory whose database has the demo project."""
    data = data_directory(directory, "demo")
    run(samdrift, "opret", "Lærkefjord", "--demo", "--database", database(data))
    return data


def transactions(samdrift, demo, directory, count):
    """A data directory whose project has `count` transactions: the demo's, then ticks on and off.

    They are put into the file itself, since a million would take an import long; the tick that
    follows has the program renew what it keeps beside the history.
    """
    data = data_directory(directory, f"transactions{count}")
    shutil.copy(database(demo), database(data))
    with sqlite3.connect(database(data)) as connection:
        former = connection.execute("SELECT COUNT(*) FROM entry").fetchone()[0]
        revision, time, project = connection.execute(
            "SELECT revision, time, project FROM entry ORDER BY revision DESC LIMIT 1").fetchone()
        ticked = ticks(connection)
        points = list(ticked)
        for number in range(count - former):
            point = points[number % len(points)]
            old, new = ticked[point], None if ticked[point] else "true"
            ticked[point] = new
            revision += 1
            connection.execute(
                "INSERT INTO entry (revision, project, id, author, time, label, act)"
                " VALUES (?, ?, ?, ?, ?, ?, 'edit')",
                (revision, project, f"many{number:07}", f"Medarbejder {number % 5}", time,
                 f"Krydset af: punkt {number}"))
            connection.execute(
                "INSERT INTO change VALUES (?, 0, 'set', 'checklistItem', ?, 'done', ?, ?)",
                (revision, point, old, new))
    for options in ([], ["--fjern"]):
        run(samdrift, "plan", "afkryds", "1", *options, "--database", database(data))
    return data


def ticks(connection):
    """Whether each checklist point is ticked off, as the history has it."""
    ticked = {}
    for action, point, field, new in connection.execute(
            "SELECT action, record, field, new FROM change WHERE kind = 'checklistItem'"
            " ORDER BY revision, position"):
        if action == "remove":
            ticked.pop(point, None)
        elif field == "done":
            ticked[point] = new
        else:
            ticked.setdefault(point)
    return ticked


def stakeholders(samdrift, demo, directory, count):
    """A data directory with the demo and many stakeholders, all assessed and half of them moved."""
    exported = os.path.join(directory, "people.json")
    data = data_directory(directory, "people")
    run(samdrift, "eksport", exported, "--ja", "--database", database(demo))
    with open(exported) as file:
        document = json.load(file)
    history = document["transactions"]
    attitudes = ["opponent", "sceptical", None, "positive", "ambassador"]
    inserted = []

    def insert(kind, record, **fields):
        fields = {name: text for name, text in fields.items() if text is not None}
        inserted.append({"action": "insert", "kind": kind, "record": record, "fields": fields})

    for number in range(count):
        insert(
            "stakeholder", f"s{number}", number=str(number + 100), name=f"Beboer nr. {number}",
            form="person", organisation=f"Opgang {number % 40}", interests="Lavere husleje",
            nextContact=f"2026-{number % 12 + 1:02}-15" if number % 3 else None)
        for turn in range(1 + number % 2):
            influence, affectedness = (number + turn) % 5 + 1, number // 5 % 5 + 1
            insert(
                "assessment", f"v{number}.{turn}", stakeholder=f"s{number}",
                date=f"2026-0{turn + 1}-01", attitude=attitudes[number % 5],
                influence=None if influence == 3 else str(influence),
                affectedness=None if affectedness == 3 else str(affectedness))
    history.append({
        "id": "people", "author": "Medarbejder", "time": history[-1]["time"],
        "label": f"Import: {count} interessenter", "changes": inserted,
    })
    with open(exported, "w") as file:
        json.dump(document, file)
    run(samdrift, "import", exported, "--database", database(data))
    return data


def plan(samdrift, demo, directory, count):
    """A data directory with the demo and many activities more, each waiting for one or two."""
    exported = os.path.join(directory, f"plan{count}.json")
    data = data_directory(directory, f"plan{count}")
    run(samdrift, "eksport", exported, "--ja", "--database", database(demo))
    with open(exported) as file:
        document = json.load(file)
    history = document["transactions"]
    inserted = []
    for number in range(count):
        waits = [f"a{other}" for other in (number - 7, number - 50) if other >= 0 and number % 3]
        fields = {
            "number": str(number + 100), "title": f"Aktivitet {number} i den store plan",
            "area": f"Område {number % 12}", "responsible": f"Medarbejder {number % 40}",
            "deadline": f"2027-{number % 12 + 1:02}-{number % 28 + 1:02}",
            "position": str((number + 100) * 1024), "milestone": str(number % 6 + 7),
        }
        if waits:
            fields["dependsOn"] = " ".join(waits)
        if number % 4 == 0:
            fields |= {"status": "done", "doneOn": "2026-11-20", "doneBy": "Driftsleder"}
        inserted.append(
            {"action": "insert", "kind": "activity", "record": f"a{number}", "fields": fields})
    history.append({
        "id": "plan", "author": "Medarbejder", "time": history[-1]["time"],
        "label": f"Import: {count} aktiviteter", "changes": inserted,
    })
    with open(exported, "w") as file:
        json.dump(document, file)
    run(samdrift, "import", exported, "--database", database(data))
    return data


def sheet(directory, count, ending):
    """A plan of `count` rows of eight columns that a spreadsheet has saved as .xlsx or .csv."""
    path = os.path.join(directory, f"rows{count}.{ending}")
    if os.path.exists(path):
        return path
    rows = [["Aktivitet", "Milepæl", "Start", "Slut", "Ansvarlig", "Venter på", "Status", "Note"]]
    for number in range(count):
        start = datetime.date(2027, 1, 4) + datetime.timedelta(days=number % 300)
        rows.append([
            f"Opgave {number}: gennemgå aftalen for de grønne områder", number % 12 + 1, start,
            start + datetime.timedelta(days=5), f"Medarbejder {number % 40}",
            f"Opgave {number - 7}: gennemgå aftalen for de grønne områder" if number % 7 == 6
            and number > 7 else None, "Ikke startet" if number % 2 else "I gang",
            f"En bemærkning til opgave {number} om det, der skal huskes"])
    if ending == "csv":
        with open(path, "w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(
                [f"{cell:%d-%m-%Y}" if isinstance(cell, datetime.date) else cell for cell in row]
                for row in rows)
        return path
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet("Plan")
    for row in rows:
        page.append(row)
    book.save(path)
    return path


def data_directory(directory, name):
    path = os.path.join(directory, name)
    os.makedirs(os.path.join(path, "samdrift"))
    return path


def database(data):
    return os.path.join(data, "samdrift", "samdrift.db")


def tasks(directory, count, name="tasks"):
    """A taskwarrior configuration whose data has `count` pending tasks."""
    data = os.path.join(directory, name)
    os.mkdir(data)
    with open(os.path.join(data, "pending.data"), "w") as file:
        for number in range(count):
            file.write(
                f'[description:"Opgave {number}" entry:"{1700000000 + number}" project:"Nord" '
                f'status:"pending" uuid:"00000000-0000-4000-8000-{number:012}"]\n')
    configuration = os.path.join(directory, f"{name}.rc")
    with open(configuration, "w") as file:
        file.write(f"data.location={data}\nconfirmation=off\n")
    return configuration


def repository(directory):
    """A git repository with a hundred commits, for tig to show."""
    path = os.path.join(directory, "repository")
    run("git", "init", "--quiet", path)
    commits = "".join(
        f"commit refs/heads/main\ncommitter Nord <nord@example.org> {1700000000 + number} +0000\n"
        f"data 10\ncommit {number:03}\n" for number in range(100))
    subprocess.run(
        ["git", "-C", path, "fast-import", "--quiet"], input=commits.encode(), check=True)
    run("git", "-C", path, "symbolic-ref", "HEAD", "refs/heads/main")
    return path


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
